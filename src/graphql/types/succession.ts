import { Ctx, Field, ObjectType } from 'type-graphql';
import type { SuccessionKind as SuccessionKindName } from '../../domain/fold/successions.js';
import { eveOf } from '../../domain/words/day.js';
import type { Lineage as LineageRows } from '../../queries/units/lineage.js';
import type { SuccessionRow } from '../../queries/units/successions.js';
import type { Known } from '../inputs/knownAt.js';
import { SuccessionKind } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Event } from './event.js';
import { eventOf } from './eventOf.js';
import { showUnit } from './showUnit.js';
import { Unit } from './unit.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A dated edge (承継) from one unit to one that took its place, or a part of it. Receiving duties makes none.',
})
export class Succession {
  @Field(() => SuccessionKind, { description: 'How it came about.' })
  readonly kind: SuccessionKindName;

  @Field(() => LocalDate, { description: 'The first day after it.' })
  readonly on: string;

  constructor(
    private readonly row: SuccessionRow,
    private readonly known: Known,
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
    description: '`from` on the eve. Null: it did not stand, being reinstated.',
  })
  before(@Ctx() context: Context): Promise<UnitState | null> {
    const { from: unit, on, revision } = this.row;
    return showUnit(context, this.known, { unit, date: eveOf(on), revision });
  }

  @Field(() => UnitState, { nullable: true, description: '`to` on the day.' })
  after(@Ctx() context: Context): Promise<UnitState | null> {
    const { to: unit, on, revision } = this.row;
    return showUnit(context, this.known, { unit, date: on, revision });
  }

  @Field(() => Event, { description: 'The event that drew it.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventOf(context, this.known, this.row.event);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a unit came from and what came from it, as far as it can be followed through strictly later days (backward: earlier ones).',
})
export class Lineage {
  constructor(
    private readonly rows: LineageRows,
    private readonly known: Known,
  ) {}

  @Field(() => [Unit], {
    description: 'The unit itself, then the others in the order in which the successions name them.',
  })
  get units(): Unit[] {
    return this.rows.units.map((unit) => new Unit(unit, this.known));
  }

  @Field(() => [Succession], { description: 'All successions among them that were followed, oldest first.' })
  get successions(): Succession[] {
    return this.rows.successions.map((row) => new Succession(row, this.known));
  }
}
