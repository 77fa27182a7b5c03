import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { PortionReaders, toPortionReaders } from '../../dissemination/graphql/portion-readers.type.js';
import type { AdvisoriesContext, SeenAdvisory } from './advisories-context.js';
import { Advisory } from './advisory.type.js';
import { MarkPortionsSuccess } from './results/publishing.results.js';

@Resolver(() => Advisory)
export class ReadersResolver {
  @FieldResolver(() => [PortionReaders], {
    nullable: true,
    description:
      'Who has been told each portion so far, for those of its source (AUTHOR, REVIEWER, HANDLER); null for everybody else, and in a preview. No part of ' +
      'the view: `viewKey` says nothing of it, and no event tells of it.',
  })
  @Extensions({ ...cost(50), ...listSize(20) })
  async readers(
    @Root() { view, preview }: Advisory,
    @Ctx() context: AdvisoriesContext,
  ): Promise<readonly PortionReaders[] | null> {
    return preview ? null : readersOf(view, context);
  }
}

@Resolver(() => MarkPortionsSuccess)
export class MarkedReadersResolver {
  @FieldResolver(() => [PortionReaders], {
    description: 'Who has been told the portions that were marked, so far, as far as the author still sees them.',
  })
  @Extensions({ ...cost(50), ...listSize(5) })
  async readers(
    @Root() { advisory, marked }: MarkPortionsSuccess,
    @Ctx() context: AdvisoriesContext,
  ): Promise<readonly PortionReaders[]> {
    const readers = (await readersOf(advisory.view, context)) ?? [];
    return readers.filter(({ portion }) => marked.has(portion));
  }
}

async function readersOf(
  { name, portions }: SeenAdvisory,
  { actions, viewer }: AdvisoriesContext,
): Promise<readonly PortionReaders[] | null> {
  const shown = portions.filter(({ content }) => content !== null).map(({ id }) => id);
  const found = await actions.readReaders(viewer, { name, portions: shown });
  const inPlace = (id: string): number => shown.findIndex((portion) => portion === id);
  return found && [...found].sort((one, other) => inPlace(one.portion) - inPlace(other.portion)).map(toPortionReaders);
}
