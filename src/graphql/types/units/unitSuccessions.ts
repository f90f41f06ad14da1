import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LineageDirection as LineageDirectionName } from '../../../queries/units/lineage.js';
import { type KnownAt, KnownAtArg } from '../../inputs/knownAt.js';
import { LineageDirection } from '../../scalars/enums.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { Lineage, Succession } from './succession.js';
import { Unit } from './unit.js';

/** What a unit came from, and what came from it. */
@Resolver(() => Unit)
export class UnitSuccessions {
  @FieldResolver(() => [Succession], {
    description:
      'The successions that lead to this unit: from each unit whose place, or a part of it, it took; oldest first.',
  })
  async predecessors(
    @Root() unit: Unit,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Succession[]> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.predecessorsOfUnit.load(key);
    return rows.map((row) => new Succession(row, known));
  }

  @FieldResolver(() => [Succession], {
    description:
      'The successions that start from this unit: to each unit that took its place or a part of it; oldest first.',
  })
  async successors(
    @Root() unit: Unit,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Succession[]> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.successorsOfUnit.load(key);
    return rows.map((row) => new Succession(row, known));
  }

  @FieldResolver(() => Lineage, {
    description: 'All units that it came from or that came from it, directly or through other units.',
  })
  async lineage(
    @Root() unit: Unit,
    @Arg('direction', () => LineageDirection, {
      nullable: true,
      defaultValue: 'BOTH',
      description: 'Predecessors, successors, or both.',
    })
    direction: LineageDirectionName | null,
    @Arg('until', () => LocalDate, {
      nullable: true,
      description: 'Follow only successions up to and including this day, in either direction. Absent: all.',
    })
    until: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Lineage> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.lineage.load({
      ...key,
      direction: direction ?? 'BOTH',
      until: until ?? null,
    });
    return new Lineage(rows, known);
  }
}
