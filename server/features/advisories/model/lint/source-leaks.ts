import { quoted } from '../../../markings/model/marking-problem.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import type { InputProblem } from '../refusals.js';
import type { LintedPortion } from './linted-portion.js';
import { isNarrower } from './narrower.js';
import { spelled } from './spelled.js';

/** What an advisory's source is called. */
export interface SourceNames {
  readonly handle: OrganizationHandle;
  readonly name: string;
}

/** Where the source is named to whoever is not told who it is. An advisory without a SOURCE portion tells nobody. */
export function sourceLeaks(portions: readonly LintedPortion[], source: SourceNames): readonly InputProblem[] {
  const stated = portions.find(({ content }) => content.is === 'source') ?? null;
  const label = stated?.label ?? sourceAlone(source.handle, 'AMBER_STRICT');
  const names = [...new Set([source.name, source.handle].map(spelled))];
  return portions
    .filter((portion) => isNarrower(label, portion.label) && names.some((name) => saysName(portion, name)))
    .map(({ path }) => ({
      code: 'LEAK_SOURCE',
      message: `${quoted(source.name)} is named here to readers who are not told who the source is. Leave the name out, or mark SOURCE for them too.`,
      path,
      ...(stated && { otherPath: stated.path }),
    }));
}

function saysName({ text, content }: LintedPortion, name: string): boolean {
  const fields = content.is === 'affected' ? [content.system, content.developer ?? '', ...content.identifiers] : [];
  const words = content.is === 'reference' ? [content.url] : fields;
  return [text, ...words].some((said) => ` ${spelled(said)} `.includes(` ${name} `));
}
