import { Ctx, Field, ObjectType } from 'type-graphql';
import { endingOf } from '../../../queries/duties/ending.js';
import type { HoldingRow } from '../../../queries/duties/holdings.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import type { MaybeLater } from '../units/shownOn.js';
import { UnitState } from '../units/unitState.js';
import { Duty } from './duty.js';

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

  @Field(() => Event, {
    nullable: true,
    description:
      'The event that ended the holding: one that took the duty from the holder, or ended the holder itself. Null: no end is known, or a later chart ended it by naming other holders.',
  })
  async endedBy(@Ctx() context: Context): Promise<Event | null> {
    const { organization, unit, revision, until } = this.row;
    if (until === null) return null;
    const { loaders } = dataSourceOf(context, this.known.organization);
    const events = await loaders.effectiveEventsOfUnit.load({ organization, unit, revision });
    const ending = endingOf(this.row, events);
    return ending ? eventById(context, this.known, ending.id) : null;
  }
}
