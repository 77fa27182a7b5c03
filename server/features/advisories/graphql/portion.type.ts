import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { alike } from '../../../platform/graphql/schema/alike.js';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import { Marking, toMarking } from '../../markings/graphql/marking.type.js';
import type { PortionView } from '../model/advisory-view.js';
import type { Presence } from '../model/portion.js';
import type { PortionType } from '../model/portion-content.js';
import { PortionContent } from './contents/portion-content.union.js';
import { type Told, toStatement } from './contents/affected-content.type.js';
import { toPortionContent } from './contents/to-portion-content.js';
import { PortionTypeEnum, PresenceEnum } from './portion.enums.js';

@ObjectType({
  description:
    'One thing that an advisory says, with one marking; or the placeholder of one that the viewer is not cleared for.',
  simpleResolvers: true,
})
@Extensions(alike('id', 'type', 'position', 'lang', 'marking', 'presence', 'content'))
export class Portion {
  @Field(() => ID, { description: 'Random; the same in every revision, and when withheld. Not a node id.' })
  id!: string;

  @Field(() => PortionTypeEnum, { description: 'What it holds.' })
  type!: PortionType;

  @Field(() => Int, { description: "1 and up, among the portions and placeholders of this viewer's view." })
  position!: number;

  @Field(() => String, {
    description: 'The language of its text, as BCP 47 has it: `en`, `pt-BR`; `und` for a placeholder.',
  })
  lang!: string;

  @Field(() => Marking, { description: 'Its marking. Of a placeholder: the label, and empty lists.' })
  marking!: Marking;

  @Field(() => PresenceEnum, { nullable: true, description: 'What others learn of it. Told to the source, else null.' })
  presence!: Presence | null;

  @Field(() => PortionContent, { description: 'What it says, by its type; `WithheldContent` for a placeholder.' })
  @Extensions(tells((portion: Portion) => [portion]))
  content!: typeof PortionContent;
}

/** As others' eyes see them: what is told of systems is what these say themselves. */
export function toPreviewedPortions(portions: readonly PortionView[]): readonly Portion[] {
  const told = portions.flatMap(({ content }) => (content?.is === 'affected' ? [toStatement(content)] : []));
  return portions.map((portion) => toPortion(portion, told));
}

/** @param told - where others' eyes are looked through: all that they are told of systems */
export function toPortion(portion: PortionView, told: Told = null): Portion {
  const { id, type, position, lang, marking, presence } = portion;
  const shown = {
    id,
    type,
    position,
    lang,
    marking: toMarking(marking),
    presence,
    content: toPortionContent(portion, told),
  };
  return stamped(fill(Portion, shown), stampsOf(portion));
}
