import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { StateKey } from '../../../queries/units/eventsOfStates.js';
import type { UnitStateRow } from '../../../queries/units/states.js';
import { depthOf, namesTo, placesOfChildren, type Tree } from '../../../queries/units/tree.js';
import { rowAt } from '../../../queries/units/whole/columns.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { Node } from '../node.js';
import { STATE_FROM, STATE_UNTIL } from '../period.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import { fromAncestors, fromTree, type MaybeLater, type ShownOn, shownIn } from './shownOn.js';
import { Unit } from './unit.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: [
    "One unit as it was over one period. A state ends when the unit's own name, displayName, kind, parent or given place changes; it does not end when a sibling is added or a unit above it changes.",
    'Below a Snapshot, or where a field takes a day, the state is shown on that day; elsewhere on its own first day. parent, children, path, depth, duties, posts and overseers are those of the day on which it is shown.',
    'Its `id` has that day in it; `unitId` is the same on every day.',
  ].join('\n'),
})
export class UnitState implements Node {
  @Field(() => ID, { description: 'The lasting name of the unit, the same on every day.' })
  readonly unitId: string;

  @Field(() => String, { description: 'The name, without the marks that the source prints around it.' })
  readonly name: string;

  @Field(() => String, {
    description:
      'The name with the marks that the source prints around it, such as (学校教育係) or 【市民プラザ】. Without marks it equals the name. A rename that gives no displayName removes the marks.',
  })
  readonly displayName: string;

  @Field(() => String, { description: 'The kind as the source prints it: 部, 課, 係, 支所, 施設 …' })
  readonly kind: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: STATE_FROM,
  })
  readonly from: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: STATE_UNTIL,
  })
  readonly until: string | null;

  constructor(
    private readonly row: UnitStateRow,
    readonly known: KnownOrganization,
    readonly shown: ShownOn,
    /** In the whole tree of that day, if that is at hand. */
    private readonly place?: number,
  ) {
    this.unitId = row.unit;
    this.name = row.name;
    this.displayName = row.displayName;
    this.kind = row.kind;
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => ID, {
    description:
      'Its address: the unit, the day on which it is shown and the revision at which it is known, such as 102041:u6@2026-04-01~2.',
  })
  get id(): string {
    return idOf(this.known, this.unitId, this.shown.date);
  }

  @Field(() => Unit, { description: 'The unit through its whole life.' })
  get unit(): Unit {
    return new Unit(this.unitId, this.known);
  }

  @Field(() => UnitState, {
    nullable: true,
    description: 'The unit directly above it. Null: it is at the top.',
  })
  get parent(): MaybeLater<UnitState | null> {
    const { parent } = this.row;
    if (parent === null) return null;
    return fromAncestors(this.shown, ({ states }) => {
      const row = states.get(parent);
      return row ? new UnitState(row, this.known, this.shown) : null;
    });
  }

  @Field(() => [UnitState], {
    description: 'The units directly under it, in the order of the establishment (建制順).',
  })
  get children(): MaybeLater<UnitState[]> {
    return fromTree(this.shown, (tree) => {
      const shown = shownIn(tree);
      const { columns } = tree.units;
      return placesOfChildren(tree, this.unitId, this.place).map(
        (place) => new UnitState(rowAt(columns, place), this.known, shown, place),
      );
    });
  }

  @Field(() => [String], {
    description: 'The names (not the display names) from the top down to its own, which comes last.',
  })
  get path(): MaybeLater<string[]> {
    return fromAncestors(this.shown, (tree) => namesTo(tree, this.unitId, this.place));
  }

  @Field(() => Int, { description: 'The number of units above it: 0 at the top.' })
  get depth(): MaybeLater<number> {
    return fromAncestors(this.shown, (tree) => depthOf(tree, this.unitId, this.place));
  }

  @Field(() => Event, {
    description:
      'The event that caused this state: who recorded it, when, and why. If it was corrected, this is the original; its `reading` has the content in effect.',
  })
  becauseOf(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.because);
  }

  /** The state itself, as a key of a loader. */
  get stateKey(): StateKey {
    const { organization, unit, revision, from, until, because } = this.row;
    return { organization, unit, revision, from, until, because };
  }

  /** The unit on the day on which it is shown, as a key of a loader. */
  get key() {
    const { organization, unit, revision } = this.row;
    return { organization, unit, date: this.shown.date, revision };
  }

  /** The whole tree of the day on which it is shown. */
  tree(): MaybeLater<Tree> {
    return this.shown.tree();
  }
}
