import { never } from '../../../../kernel/never.js';
import type { PortionView } from '../../model/advisory-view.js';
import { type Told, toAffectedContent } from './affected-content.type.js';
import { toAliasContent } from './alias-content.type.js';
import { toMitigationContent } from './mitigation-content.type.js';
import { toOccurredContent } from './occurred-content.type.js';
import { toOriginContent } from './origin-content.type.js';
import type { PortionContent } from './portion-content.union.js';
import { toProseContent } from './prose-content.type.js';
import { toReferenceContent } from './reference-content.type.js';
import { toSeverityContent } from './severity-content.type.js';
import { toSourceContent } from './source-content.type.js';
import { toTermContent } from './term-content.type.js';
import { toWithheldContent } from './withheld-content.type.js';

export function toPortionContent(
  { content, source }: Pick<PortionView, 'content' | 'source'>,
  told: Told,
): typeof PortionContent {
  if (content === null) return toWithheldContent();
  return content.is === 'source' ? toSourceContent(source) : toItemOrProse(content, told);
}

type ItemOrProse = Exclude<NonNullable<PortionView['content']>, { readonly is: 'source' }>;

function toItemOrProse(content: ItemOrProse, told: Told): typeof PortionContent {
  switch (content.is) {
    case 'prose':
      return toProseContent(content);
    case 'severity':
      return toSeverityContent(content);
    case 'affected':
      return toAffectedContent(content, told);
    case 'term':
      return toTermContent(content);
    case 'reference':
      return toReferenceContent(content);
    case 'alias':
      return toAliasContent(content);
    case 'mitigation':
      return toMitigationContent(content);
    case 'occurred':
      return toOccurredContent(content);
    case 'origin':
      return toOriginContent(content);
    default:
      return never(content);
  }
}
