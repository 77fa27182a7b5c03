import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../platform/graphql/schema/alike.js';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Marking as MarkingModel, Sector } from '../model/marking.js';
import { type Tlp, tlpLabel } from '../model/tlp.js';
import { SectorEnum } from './sector.enum.js';
import { TlpEnum } from './tlp.enum.js';

export const TO_SOURCE = 'As the source stated it, to the source alone; empty for everyone else';

@ObjectType({
  description:
    'How far a portion may be passed on (the label) and who its recipients are (the rest). The source reads what it stated, so that ' +
    'it can send it back; everyone else reads the label, and which of its own organization and communities clear it.',
  simpleResolvers: true,
})
@Extensions(alike('label', 'tlp'))
export class Marking {
  /** What the lists of organizations and communities are looked up by. */
  stated!: MarkingModel;

  @Field(() => String, {
    description: 'The wire spelling: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED.',
  })
  label!: string;

  @Field(() => TlpEnum, { description: 'The same label as a value.' })
  tlp!: Tlp;

  @Field(() => [SectorEnum], { description: `${TO_SOURCE}.` })
  @Extensions(listSize(2))
  sectors!: readonly Sector[];

  @Field(() => [String], { description: `Accounts named by a RED marking. ${TO_SOURCE}.` })
  @Extensions(listSize(4))
  persons!: readonly string[];
}

/** The lists of organizations and communities are resolved when they are asked for. */
export function toMarking(stated: MarkingModel): Marking {
  return fill(Marking, {
    stated,
    label: tlpLabel(stated.tlp),
    tlp: stated.tlp,
    sectors: stated.sectors,
    persons: stated.persons,
  });
}
