import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { coversDay, holdingsOutside } from '../../../queries/duties/outside.js';
import { type KnownAt, KnownAtArg } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { Duty } from './duty.js';
import { DutyTransfer } from './dutyTransfer.js';
import { OutsideHolding } from './outsideHolding.js';

/** How a duty moved, and which bodies outside the organization have it. */
@Resolver(() => Duty)
export class DutyMoves {
  @FieldResolver(() => [DutyTransfer], {
    description: 'All its transfers, oldest first, also those from and to bodies outside the organization.',
  })
  async transfers(
    @Root() duty: Duty,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyTransfer[]> {
    const { key, known, loaders } = await duty.at(context, knownAt);
    const rows = await loaders.transfersOfDuty.load(key);
    return rows.map((row) => new DutyTransfer(row, known));
  }

  @FieldResolver(() => [OutsideHolding], {
    description:
      'The bodies outside the organization that ever had it, oldest first: those to which it was given, until it comes back, and one from which the first record of the duty brought it.',
  })
  async outsideHoldings(
    @Root() duty: Duty,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<OutsideHolding[]> {
    const { known, rows } = await outsideOf(duty, knownAt, context);
    return rows.map((row) => new OutsideHolding(row, known));
  }

  @FieldResolver(() => [OutsideHolding], {
    description:
      'The bodies outside the organization that have it on one day, as far as its transfers say so. Where `holderOn` is empty, this says whether the duty was given away. Empty: none is recorded, or nothing is known about that day.',
  })
  async outsideOn(
    @Root() duty: Duty,
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<OutsideHolding[]> {
    const { known, loaders, rows } = await outsideOf(duty, knownAt, context);
    const onDay = rows.filter((row) => coversDay(row, date));
    // Without a first day it reaches back before the first recorded one.
    const isKnown =
      onDay.every(({ from }) => from !== null) ||
      (await loaders.coverageOn.load({ ...known, date })) !== 'UNKNOWN';
    return isKnown ? onDay.map((row) => new OutsideHolding(row, known)) : [];
  }
}

async function outsideOf(duty: Duty, knownAt: KnownAt | null | undefined, context: Context) {
  const { key, known, loaders } = await duty.at(context, knownAt);
  const [transfers, holdings] = await Promise.all([
    loaders.transfersOfDuty.load(key),
    loaders.holdingsOfDuty.load(key),
  ]);
  return { known, loaders, rows: holdingsOutside(transfers, holdings) };
}
