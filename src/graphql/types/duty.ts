import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { DutyRow, HoldingRow } from '../../queries/duties/duties.js';
import { type Known, type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { Event } from './event.js';
import { eventOf } from './eventOf.js';
import { showStanding } from './showUnit.js';
import { type MaybeLater, UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Something that units are responsible for (事務): it has holders, and a history of its own.',
})
export class Duty {
  @Field(() => ID, { description: 'Unique among all organizations, and never given again.' })
  readonly id: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name: string;

  constructor(
    row: DutyRow,
    private readonly known: Known,
  ) {
    this.id = row.id;
    this.name = row.name;
  }

  @Field(() => [DutyHolding], {
    description: 'Everybody who ever held it, oldest first. Several at the same time hold it jointly.',
  })
  async holdings(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyHolding[]> {
    const revision = await revisionAt(context, this.known, knownAt);
    const { id: organization } = this.known.organization;
    const rows = await sourceOf(context, this.known.organization).loaders.holdingsOfDuty.load({
      organization,
      duty: this.id,
      revision,
    });
    return rows.map((row) => holdingOutside(context, this.known, row));
  }

  @Field(() => [UnitState], {
    description:
      'Who holds it on a day, as they stand then; several hold it jointly. Empty: nobody does, or nothing is known of that day.',
  })
  async holderOn(
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const revision = await revisionAt(context, this.known, knownAt);
    const { id: organization } = this.known.organization;
    const rows = await sourceOf(context, this.known.organization).loaders.holdersOn.load({
      organization,
      duty: this.id,
      date,
      revision,
    });
    return Promise.all(rows.map(({ unit }) => showStanding(context, this.known, { unit, date, revision })));
  }
}

@ObjectType({ simpleResolvers: true, description: 'That one unit holds one duty, over one period.' })
export class DutyHolding {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day of it. Null: the duty was first heard of when it moved, and its giver held it on all earlier days of which anything is known. The baseline's day means that it is known from there on.",
  })
  readonly from: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it no longer holds. Null: no end is known.',
  })
  readonly until: string | null;

  /** `shown`: the holder, on the day that fits where the holding is reached from. */
  constructor(
    private readonly row: HoldingRow,
    private readonly known: Known,
    private readonly shown: () => MaybeLater<UnitState>,
  ) {
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => Duty, { description: 'What is held.' })
  get duty(): Duty {
    return new Duty({ id: this.row.duty, name: this.row.name }, this.known);
  }

  @Field(() => UnitState, {
    description: "Who holds it: on the day of the Snapshot, outside one on the holding's first known day.",
  })
  get holder(): MaybeLater<UnitState> {
    return this.shown();
  }

  @Field(() => Event, { description: 'The event by which it is held, or through which that became known.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventOf(context, this.known, this.row.because);
  }
}

/** A holding that is reached without a day: its holder is shown on its first known one. */
function holdingOutside(context: Context, known: Known, row: HoldingRow): DutyHolding {
  const { unit, firstDay: date, revision } = row;
  return new DutyHolding(row, known, () => showStanding(context, known, { unit, date, revision }));
}
