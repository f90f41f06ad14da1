import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type KnownAt, KnownAtArg } from '../../inputs/knownAt.js';
import type { Context } from '../../serving/context.js';
import { onFirstDay } from '../duties/duty.js';
import { DutyHolding } from '../duties/dutyHolding.js';
import { Oversight } from '../duties/oversight.js';
import { PostState, postOnDay } from '../duties/post.js';
import { Unit } from './unit.js';

/** What a unit had over its whole life, beside its states. */
@Resolver(() => Unit)
export class UnitLife {
  @FieldResolver(() => [DutyHolding], {
    description:
      'All duties that it ever held, oldest holding first, each with the unit on its first known day.',
  })
  async dutyHoldings(
    @Root() unit: Unit,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyHolding[]> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.holdingsOfUnit.load(key);
    return rows.map((row) => onFirstDay(context, known, row));
  }

  @FieldResolver(() => [PostState], {
    description: 'The states of all posts while they belonged to it, oldest first.',
  })
  async postStates(
    @Root() unit: Unit,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<PostState[]> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.postStatesOfUnit.load(key);
    return rows.map((row) => postOnDay(context, known, row, row.from));
  }

  @FieldResolver(() => [Oversight], {
    description:
      'Which posts oversaw it and when, oldest first. There is none for days on which no post oversaw it.',
  })
  async oversight(
    @Root() unit: Unit,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Oversight[]> {
    const { key, known, loaders } = await unit.at(context, knownAt);
    const rows = await loaders.oversightOfUnit.load(key);
    return rows.map((row) => new Oversight(row, known));
  }
}
