import { createUnionType } from 'type-graphql';
import { AffectedContent } from './affected-content.type.js';
import { AliasContent } from './alias-content.type.js';
import { MitigationContent } from './mitigation-content.type.js';
import { OccurredContent } from './occurred-content.type.js';
import { OriginContent } from './origin-content.type.js';
import { ProseContent } from './prose-content.type.js';
import { ReferenceContent } from './reference-content.type.js';
import { SeverityContent } from './severity-content.type.js';
import { SourceContent } from './source-content.type.js';
import { TermContent } from './term-content.type.js';
import { WithheldContent } from './withheld-content.type.js';

export const PortionContent = createUnionType({
  name: 'PortionContent',
  description: 'What a portion says, by its type; `WithheldContent` where the viewer is not cleared for it.',
  types: () =>
    [
      ProseContent,
      SourceContent,
      SeverityContent,
      AffectedContent,
      TermContent,
      ReferenceContent,
      AliasContent,
      MitigationContent,
      OccurredContent,
      OriginContent,
      WithheldContent,
    ] as const,
});
