import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import type { PostStateRow } from '../../queries/duties/posts.js';
import type { UnitStateRow } from '../../queries/units/states.js';
import { childrenOf, depthOf, namesTo, type Tree } from '../../queries/units/tree.js';
import type { Known } from '../inputs/knownAt.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { DutyHolding } from './duty.js';
import { Event } from './event.js';
import { eventOf } from './eventOf.js';
import { PostState } from './post.js';
import { Unit } from './unit.js';

export type MaybeLater<T> = T | Promise<T>;

/** The day on which a unit is shown, and the tree of that day; one already at hand costs no statement. */
export interface ShownOn {
  date: Day;
  tree: () => MaybeLater<Tree>;
  /** A part of that tree which holds at least the unit and all above it: enough for its path. */
  above?: Pick<Tree, 'states'>;
}

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

  constructor(
    private readonly row: UnitStateRow,
    private readonly known: Known,
    private readonly shown: ShownOn,
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
    return this.inAncestors(({ states }) => this.inStates(states, parent));
  }

  @Field(() => [UnitState], {
    description: 'The units right below it, in the order of the establishment (建制順).',
  })
  get children(): MaybeLater<UnitState[]> {
    return this.inTree((tree) => childrenOf(tree, this.unitId).map((row) => this.beside(row)));
  }

  @Field(() => [String], { description: 'Names (not display names) from the top, its own last.' })
  get path(): MaybeLater<string[]> {
    return this.inAncestors((tree) => namesTo(tree, this.unitId));
  }

  @Field(() => Int, { description: 'How many units stand above it: 0 at the top.' })
  get depth(): MaybeLater<number> {
    return this.inAncestors((tree) => depthOf(tree, this.unitId));
  }

  @Field(() => [DutyHolding], { description: 'What it is responsible for (事務) on that day.' })
  async duties(@Ctx() context: Context): Promise<DutyHolding[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.dutiesOfUnit.load(this.key);
    return rows.map((row) => new DutyHolding(row, this.known, () => this));
  }

  @Field(() => [PostState], { description: 'The posts (職) that belong to it on that day.' })
  async posts(@Ctx() context: Context): Promise<PostState[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.postsOfUnit.load(this.key);
    return rows.map((row) => new PostState(row, this.known, () => this));
  }

  @Field(() => [PostState], {
    description:
      'The posts that oversee it on that day, jointly if there are several, such as both deputy mayors.',
  })
  async overseers(@Ctx() context: Context): Promise<PostState[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.overseersOfUnit.load(this.key);
    return rows.map((row) => new PostState(row, this.known, () => this.unitOf(row)));
  }

  @Field(() => Event, {
    description:
      'The event that made it so: who recorded it, when, and why. Of a corrected one the original, whose `reading` has the words that hold.',
  })
  becauseOf(@Ctx() context: Context): Promise<Event> {
    return eventOf(context, this.known, this.row.because);
  }

  private get key() {
    const { organization, unit, revision } = this.row;
    return { organization, unit, date: this.shown.date, revision };
  }

  private unitOf({ unit }: PostStateRow): MaybeLater<UnitState | null> {
    return unit === null ? null : this.besideOf(unit);
  }

  private besideOf(unit: UnitId): MaybeLater<UnitState | null> {
    return this.inTree(({ states }) => this.inStates(states, unit));
  }

  private inStates(states: Tree['states'], unit: UnitId): UnitState | null {
    const row = states.get(unit);
    return row ? this.beside(row) : null;
  }

  private inAncestors<T>(answer: (tree: Pick<Tree, 'states'>) => T): MaybeLater<T> {
    return this.shown.above ? answer(this.shown.above) : this.inTree(answer);
  }

  /** Another unit of the same day. */
  private beside(row: UnitStateRow): UnitState {
    return new UnitState(row, this.known, this.shown);
  }

  /** Without a promise where the tree is at hand: one for each of 10,000 units would cost more than the answers. */
  private inTree<T>(answer: (tree: Tree) => T): MaybeLater<T> {
    const tree = this.shown.tree();
    return tree instanceof Promise ? tree.then(answer) : answer(tree);
  }
}
