import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { DutyRow, HoldingRow } from '../../../queries/duties/duties.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { LASTING_NAME, Node } from '../node.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import type { MaybeLater } from '../units/shownOn.js';
import { activeUnitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A duty (事務): something that units are responsible for. It has holders and a history of its own.',
})
export class Duty implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly dutyId: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  constructor(
    row: DutyRow,
    private readonly known: KnownOrganization,
  ) {
    this.dutyId = row.id;
    this.name = row.name;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:d3~2.' })
  get id(): string {
    return idOf(this.known, this.dutyId);
  }

  @Field(() => [DutyHolding], {
    description:
      'All units that ever held it, oldest first. Units that hold it at the same time hold it jointly.',
  })
  async holdings(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyHolding[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await loaders.holdingsOfDuty.load(key);
    return rows.map((row) => holdingOutside(context, known, row));
  }

  @Field(() => [UnitState], {
    description:
      'The units that hold it on one day, as they are on that day. Several hold it jointly. Empty: no unit holds it, or nothing is known about that day.',
  })
  async holderOn(
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await loaders.holdersOn.load({ ...key, date });
    return Promise.all(rows.map(({ unit }) => activeUnitOnDay(context, known, unit, date)));
  }

  private async at(context: Context, knownAt: KnownAt | null | undefined) {
    const known = await knownThrough(context, this.known, knownAt);
    const { organization, revision } = known;
    const { loaders } = dataSourceOf(context, organization);
    return { known, loaders, key: { organization: organization.id, duty: this.dutyId, revision } };
  }
}

@ObjectType({ simpleResolvers: true, description: 'One unit holds one duty over one period.' })
export class DutyHolding {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day of the holding, inclusive. If it is the baseline's day, the holding is known from that day on and may have begun earlier. Null: the duty is first mentioned when it moves, so its giver held it on all earlier recorded days, and nobody knows since when.",
  })
  readonly from: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which the holding has ended, exclusive: its last day is the day before. Null: no end is known.',
  })
  readonly until: string | null;

  /** `shown`: the holder, on the day on which the holding is shown. */
  constructor(
    private readonly row: HoldingRow,
    private readonly known: KnownOrganization,
    private readonly shown: () => MaybeLater<UnitState>,
  ) {
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => Duty, { description: 'The duty that is held.' })
  get duty(): Duty {
    return new Duty({ id: this.row.duty, name: this.row.name }, this.known);
  }

  @Field(() => UnitState, {
    description:
      'The unit that holds it: as on the day of the Snapshot, or, outside a Snapshot, on the first known day of the holding.',
  })
  get holder(): MaybeLater<UnitState> {
    return this.shown();
  }

  @Field(() => Event, {
    description:
      'The event that caused the holding, or, if `from` is null, the one through which it became known.',
  })
  event(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.because);
  }
}

/** A holding outside a snapshot: the holder is shown on its first known day. */
function holdingOutside(context: Context, known: KnownOrganization, row: HoldingRow): DutyHolding {
  return new DutyHolding(row, known, () => activeUnitOnDay(context, known, row.unit, row.firstDay));
}
