import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { alike, alikeBySeal } from '../../../platform/graphql/schema/alike.js';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { Node } from '../../../platform/graphql/schema/node.type.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { Markdown } from '../../../platform/graphql/scalars/markdown.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Tlp } from '../../markings/model/tlp.js';
import { Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from '../model/advisory.js';
import type { Preview } from '../actions/see-as-advisory.js';
import type { PortionType } from '../model/portion-content.js';
import type { SeenAdvisory } from './advisories-context.js';
import { AdvisoryKindEnum } from './advisory-kind.enum.js';
import { AdvisoryStateEnum } from './advisory-state.enum.js';
import { OriginContent, toOriginContent } from './contents/origin-content.type.js';
import { SeverityLevelEnum } from './severity.enums.js';

@ObjectType({
  description:
    'An advisory as this viewer sees it: the current view, or a past one (by `revisionId`), which has an id of its own. Everything ' +
    'in it, counts and times too, is computed on what the viewer is cleared for.',
  implements: Node,
  simpleResolvers: true,
})
@Extensions({
  ...alike(
    ...['id', 'name', 'kind', 'state', 'revision', 'revisionId', 'publishedAt', 'updatedAt', 'banner', 'title'],
    ...['summary', 'source', 'origin', 'severity', 'withdrawalReason', 'withheldCount', 'portions'],
  ),
  ...alikeBySeal('viewKey'),
})
export class Advisory implements Node {
  /** Where portions and revisions are taken from when they are asked for. */
  view!: SeenAdvisory;

  /** Set where others' eyes are looked through: nothing is read on then with what the asker itself is cleared for. */
  preview!: Pick<Preview, 'through'> | null;

  id!: string;

  @Field(() => ID, {
    description:
      'Changes whenever anything that this viewer sees of the advisory changes, and differs from viewer to viewer. Send it back as ' +
      '`expectViewKey`; a colleague’s of the same view will do. A client that keeps what several accounts are answered keeps an ' +
      'advisory by it and not by `id`, and portions, revisions and systems inside of that: their ids are the same for everyone, what ' +
      'is told of them is not.',
  })
  get viewKey(): string {
    return this.view.viewKey;
  }

  @Field(() => String, {
    description: 'Such as `SMK-7K2Q9-VD3MX`: random, tells nothing of date or volume, and never changes.',
  })
  name!: string;

  @Field(() => AdvisoryKindEnum, { description: 'What it warns of. Unmarked: told to whoever sees any portion.' })
  kind!: AdvisoryKind;

  @Field(() => AdvisoryStateEnum, { description: 'How far it has come. Unmarked.' })
  state!: AdvisoryState;

  @Field(() => Int, {
    description: "Of this viewer's view: 1 and up with no gaps, one more at each change that it sees.",
  })
  revision!: number;

  @Field(() => ID, { description: 'Random, and the same for all who see that revision: what one cites.' })
  revisionId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When this viewer's first visible portion was published; null for a draft.",
  })
  publishedAt!: Date | null;

  @Field(() => DateTime, { description: 'The last change that this viewer sees.' })
  updatedAt!: Date;

  @Field(() => TlpEnum, {
    description: 'The highest label among what this viewer received; placeholders do not count.',
  })
  banner!: Tlp;

  @Field(() => String, {
    nullable: true,
    description:
      'Of several visible TITLE portions the one of highest label, ties by position; null when none is visible.',
  })
  @Extensions(tellsPortions('TITLE'))
  title!: string | null;

  @Field(() => Markdown, {
    nullable: true,
    description: 'Of the visible SUMMARY portions likewise; null when none is visible.',
  })
  @Extensions(tellsPortions('SUMMARY'))
  summary!: string | null;

  @Field(() => Organization, { nullable: true, description: 'Who publishes it; null when withheld.' })
  @Extensions(tellsPortions('SOURCE'))
  source!: Organization | null;

  @Field(() => OriginContent, {
    nullable: true,
    description:
      'The record of another database that it was made from, when the viewer sees that: the first of its ORIGIN portions. What it ' +
      'says is then said by that database, and `source` has imported it.',
  })
  @Extensions(tellsPortions('ORIGIN'))
  origin!: OriginContent | null;

  @Field(() => SeverityLevelEnum, {
    nullable: true,
    description: 'The highest among the visible SEVERITY portions, null when none has a level.',
  })
  @Extensions(tellsPortions('SEVERITY'))
  severity!: SeverityLevel | null;

  @Field(() => Markdown, {
    nullable: true,
    description: 'Why it was withdrawn; null when it was not, or the reason is withheld.',
  })
  withdrawalReason!: string | null;

  @Field(() => Int, { description: 'Placeholders in this view, whatever `portions(types:)` asks.' })
  withheldCount!: number;
}

/** Of several of one type a reader may be told one: all of them count as told. */
function tellsPortions(type: PortionType) {
  return tells(({ view }: Advisory) => view.portions.filter((portion) => portion.type === type));
}

export function toAdvisory(view: SeenAdvisory, preview: Advisory['preview'] = null): Advisory {
  const { id, name, kind, state, revision, revisionId, publishedAt, updatedAt } = view;
  const { banner, title, summary, source, severity, withdrawalReason, withheldCount } = view;
  return fill<Advisory, 'viewKey'>(Advisory, {
    ...{ view, preview, id, name, kind, state, revision, revisionId, publishedAt, updatedAt },
    ...{ banner, title, summary, source: source && toOrganization(source), severity, withdrawalReason, withheldCount },
    origin: originOf(view),
  });
}

function originOf({ portions }: SeenAdvisory): OriginContent | null {
  const [origin] = portions.flatMap(({ content }) => (content?.is === 'origin' ? [content] : []));
  return origin ? toOriginContent(origin) : null;
}
