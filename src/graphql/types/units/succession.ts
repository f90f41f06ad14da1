import { Ctx, Field, ObjectType } from 'type-graphql';
import type { SuccessionKind as SuccessionKindName } from '../../../domain/fold/successions.js';
import { eveOf } from '../../../domain/words/day.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { Lineage as LineageRows } from '../../../queries/units/lineage.js';
import type { SuccessionRow } from '../../../queries/units/successions.js';
import { SuccessionKind } from '../../scalars/enums.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import { Unit } from './unit.js';
import { unitOnDay } from './unitOnDay.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A dated link (承継) from one unit to another that took its place or a part of it. A transfer of duties alone is no succession.',
})
export class Succession {
  @Field(() => SuccessionKind, { description: 'What kind of change caused it.' })
  readonly kind: SuccessionKindName;

  @Field(() => LocalDate, {
    description: 'The effective day: the first day on which `to` has taken the place.',
  })
  readonly on: string;

  constructor(
    private readonly row: SuccessionRow,
    private readonly known: KnownOrganization,
  ) {
    this.kind = row.kind;
    this.on = row.on;
  }

  @Field(() => Unit, { description: 'The unit whose place was taken.' })
  get from(): Unit {
    return new Unit(this.row.from, this.known);
  }

  @Field(() => Unit, { description: 'The unit that took it.' })
  get to(): Unit {
    return new Unit(this.row.to, this.known);
  }

  @Field(() => UnitState, {
    nullable: true,
    description:
      '`from` as it was on the eve, the day before. Null: it did not exist then, because this is its reinstatement.',
  })
  before(@Ctx() context: Context): Promise<UnitState | null> {
    return unitOnDay(context, this.known, this.row.from, eveOf(this.on));
  }

  @Field(() => UnitState, { nullable: true, description: '`to` as it is on the effective day.' })
  after(@Ctx() context: Context): Promise<UnitState | null> {
    return unitOnDay(context, this.known, this.row.to, this.on);
  }

  @Field(() => Event, { description: 'The event that caused it.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.event);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The units that a unit came from and that came from it. Forward, each succession followed is on a later day than the one before; backward, on an earlier day.',
})
export class Lineage {
  constructor(
    private readonly rows: LineageRows,
    private readonly known: KnownOrganization,
  ) {}

  @Field(() => [Unit], {
    description: 'The unit itself, then the others in the order in which the successions mention them.',
  })
  get units(): Unit[] {
    return this.rows.units.map((unit) => new Unit(unit, this.known));
  }

  @Field(() => [Succession], { description: 'The successions that were followed, oldest first.' })
  get successions(): Succession[] {
    return this.rows.successions.map((row) => new Succession(row, this.known));
  }
}
