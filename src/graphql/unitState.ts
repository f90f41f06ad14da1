import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { UnitStateRow } from '../queries/states.js';
import { childrenOf, depthOf, namesTo, type Tree } from '../queries/tree.js';
import type { Context } from './context.js';
import { Event } from './event.js';
import type { Known } from './knownAt.js';
import { LocalDate } from './scalars.js';
import { Unit } from './unit.js';

type MaybeLater<T> = T | Promise<T>;

@ObjectType({
  simpleResolvers: true,
  description:
    "One unit as it stood over one period. A state ends when the unit's own name, displayName, kind, parent or given place changes, never because a sibling came or an ancestor changed. Reached outside a Snapshot and without a day, it is shown as on its own first day. It has no `id` of its own, so that a client's cache does not take two days for one.",
})
export class UnitState {
  @Field(() => ID, { description: "The unit's id, the same on every day." })
  readonly unitId: string;

  @Field(() => String, { description: 'Its name, without the marks around it.' })
  readonly name: string;

  @Field(() => String, {
    description:
      'The name with the marks the source prints around it, such as (学校教育係) or 【市民プラザ】; else the name. A rename without one drops the marks.',
  })
  readonly displayName: string;

  @Field(() => String, { description: 'Its kind as the source prints it: 部, 課, 係, 支所, 施設 …' })
  readonly kind: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day of this state. The baseline's day means that it is known from there on; it may be older.",
  })
  readonly from: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which this state no longer holds. Null: no end is known.',
  })
  readonly until: string | null;

  /** `tree` gives the tree of the day on which the state is shown; one already at hand costs no statement. */
  constructor(
    private readonly row: UnitStateRow,
    private readonly known: Known,
    private readonly tree: () => MaybeLater<Tree>,
  ) {
    this.unitId = row.unit;
    this.name = row.name;
    this.displayName = row.displayName;
    this.kind = row.kind;
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => Unit, { description: 'The unit through its whole life.' })
  get unit(): Unit {
    return new Unit(this.unitId, this.known);
  }

  @Field(() => UnitState, { nullable: true, description: 'The unit it stands under. Null at the top.' })
  get parent(): MaybeLater<UnitState | null> {
    const { parent } = this.row;
    if (parent === null) return null;
    return this.inTree((tree) => {
      const row = tree.states.get(parent);
      return row ? this.beside(row) : null;
    });
  }

  @Field(() => [UnitState], {
    description: 'The units right below it, in the order of the establishment (建制順).',
  })
  get children(): MaybeLater<UnitState[]> {
    return this.inTree((tree) => childrenOf(tree, this.unitId).map((row) => this.beside(row)));
  }

  @Field(() => [String], { description: 'Names (not display names) from the top, its own last.' })
  get path(): MaybeLater<string[]> {
    return this.inTree((tree) => namesTo(tree, this.unitId));
  }

  @Field(() => Int, { description: 'How many units stand above it: 0 at the top.' })
  get depth(): MaybeLater<number> {
    return this.inTree((tree) => depthOf(tree, this.unitId));
  }

  @Field(() => Event, { description: 'The event that made it so: who recorded it, when, and why.' })
  async becauseOf(@Ctx() { loaders }: Context): Promise<Event> {
    const row = await loaders.event.load({ organization: this.row.organization, id: this.row.because });
    if (!row) throw new Error(`event ${this.row.because} of a unit's state is not in the ledger`);
    return new Event(row, this.known);
  }

  /** Another unit of the same day. */
  private beside(row: UnitStateRow): UnitState {
    return new UnitState(row, this.known, this.tree);
  }

  /** Without a promise where the tree is at hand: one for each of 10,000 units would cost more than the answers. */
  private inTree<T>(answer: (tree: Tree) => T): MaybeLater<T> {
    const tree = this.tree();
    return tree instanceof Promise ? tree.then(answer) : answer(tree);
  }
}
