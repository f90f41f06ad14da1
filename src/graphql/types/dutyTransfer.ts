import { Ctx, Field, ObjectType } from 'type-graphql';
import type { DutyExtent as DutyExtentName } from '../../domain/words/change.js';
import { eveOf } from '../../domain/words/day.js';
import type { DutyTransferRow } from '../../queries/compare/dutyTransfers.js';
import type { Known } from '../inputs/knownAt.js';
import { DutyExtent } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Duty } from './duty.js';
import { Event } from './event.js';
import { eventOf } from './eventOf.js';
import { showStanding } from './showUnit.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description: 'That a duty, or work that is only described, moved from some units to others.',
})
export class DutyTransfer {
  @Field(() => LocalDate, { description: 'The first day on which it lies with the receivers.' })
  readonly on: string;

  @Field(() => String, { description: 'What moved, in the words of the source; else the name of the duty.' })
  readonly description: string;

  @Field(() => DutyExtent, { description: 'How much of it moved.' })
  readonly extent: DutyExtentName;

  @Field(() => String, {
    nullable: true,
    description: 'Another body, where the duty came from or went outside the organization.',
  })
  readonly outside: string | null;

  @Field(() => String, { nullable: true, description: 'What was left out of the move.' })
  readonly except: string | null;

  constructor(
    private readonly row: DutyTransferRow,
    private readonly known: Known,
  ) {
    this.on = row.on;
    this.description = row.description;
    this.extent = row.extent;
    this.outside = row.outside;
    this.except = row.except;
  }

  @Field(() => Duty, {
    nullable: true,
    description: 'The duty that moved. Null: the source does not name one.',
  })
  get duty(): Duty | null {
    const { duty: id, name } = this.row;
    return id === null || name === null ? null : new Duty({ id, name }, this.known);
  }

  @Field(() => [UnitState], { description: 'The givers, as they stood on the eve.' })
  from(@Ctx() context: Context): Promise<UnitState[]> {
    const date = eveOf(this.on);
    return Promise.all(this.row.from.map((unit) => this.shown(context, unit, date)));
  }

  @Field(() => [UnitState], { description: 'The receivers, as they stand on the day.' })
  to(@Ctx() context: Context): Promise<UnitState[]> {
    return Promise.all(this.row.to.map((unit) => this.shown(context, unit, this.on)));
  }

  @Field(() => Event, { description: 'The event that moved it.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventOf(context, this.known, this.row.event);
  }

  private shown(context: Context, unit: string, date: string): Promise<UnitState> {
    return showStanding(context, this.known, { unit, date, revision: this.row.revision });
  }
}
