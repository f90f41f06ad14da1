import { Ctx, Field, ObjectType } from 'type-graphql';
import type { UnitChange as UnitChangeData } from '../../../domain/compare/compare.js';
import { joinsOf } from '../../../domain/compare/joins.js';
import { tableOf } from '../../../domain/compare/table.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { Moments } from '../../../queries/compare/between.js';
import { type Compared, compareMoments, eventsOfChanges } from '../../../queries/compare/compare.js';
import { transfersBetween } from '../../../queries/compare/dutyTransfers.js';
import { postChangesBetween } from '../../../queries/compare/postChanges.js';
import { coverageOn } from '../../../queries/moment/coverage.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import { depthOf, inOrder, type Tree } from '../../../queries/units/tree.js';
import type { Context, Source } from '../../serving/context.js';
import { sourceOf } from '../../serving/source.js';
import { DutyTransfer } from '../dutyTransfer.js';
import { Snapshot } from '../snapshot.js';
import { UnitState } from '../unitState.js';
import { ComparisonRow } from './comparisonRow.js';
import { PostChange } from './postChange.js';
import { UnitChange } from './unitChange.js';

/** A unit and all below it on either side: what a comparison is limited to. */
export interface Within {
  from: Set<UnitId>;
  to: Set<UnitId>;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What differs between two moments: two days, or one day at two revisions. Told from the first to the second, backwards too.',
})
export class Comparison {
  private compared: Promise<Compared | undefined> | undefined;
  private events: Promise<Map<UnitChangeData, RecordedEvent[]>> | undefined;

  constructor(
    private readonly moments: Moments,
    private readonly within?: Within,
  ) {}

  @Field(() => Snapshot, { description: 'The organization at the first moment.' })
  get from(): Snapshot {
    return new Snapshot(this.moments.from);
  }

  @Field(() => Snapshot, { description: 'The organization at the second moment.' })
  get to(): Snapshot {
    return new Snapshot(this.moments.to);
  }

  @Field(() => [UnitChange], {
    description:
      'One entry for each group of units joined by succession between the two moments, else for each unit that differs; in the order of the `to` tree, what ended where it stood among its former siblings. Matched by identity and succession, never by name. Empty where one side is UNKNOWN.',
  })
  async changes(@Ctx() context: Context): Promise<UnitChange[]> {
    const compared = await this.compare(context);
    if (!compared) return [];
    return this.limited(compared.changes).map(
      (change) =>
        new UnitChange(change, compared.from, compared.to, async () => {
          const events = await this.eventsOf(context, compared.changes);
          return events.get(change) ?? [];
        }),
    );
  }

  @Field(() => [DutyTransfer], {
    description: 'What duties moved between the two moments, by day, then as recorded.',
  })
  async dutyTransfers(@Ctx() context: Context): Promise<DutyTransfer[]> {
    if (!(await this.compare(context))) return [];
    const within = this.within;
    const rows = await transfersBetween(this.source(context).db, this.moments);
    const isWithin = (units: UnitId[]) =>
      units.some((unit) => within?.from.has(unit) || within?.to.has(unit));
    return rows
      .filter(({ from, to }) => !within || isWithin([...from, ...to]))
      .map((row) => new DutyTransfer(row, { ...this.moments.to, revision: row.revision }));
  }

  @Field(() => [PostChange], {
    description: 'The posts that differ, in the order in which they were made.',
  })
  async postChanges(@Ctx() context: Context): Promise<PostChange[]> {
    if (!(await this.compare(context))) return [];
    const within = this.within;
    const rows = await postChangesBetween(this.source(context).db, this.moments);
    return rows
      .filter(
        ({ before, after }) =>
          !within || within.from.has(before?.unit ?? '') || within.to.has(after?.unit ?? ''),
      )
      .map((row) => new PostChange(row, this.moments));
  }

  @Field(() => [ComparisonRow], {
    description:
      '新旧対照表: both trees whole and each in its own order; a unit and itself, or its heir, share a row where both orders allow it. A side that is UNKNOWN stays empty.',
  })
  async table(@Ctx() context: Context): Promise<ComparisonRow[]> {
    const [from, to] = await this.source(context)
      .loaders.tree.loadMany([this.moments.from, this.moments.to])
      .then(throwing);
    const compared = await this.compare(context);
    const within = this.within;
    const units = (tree: Tree, only?: Set<UnitId>) =>
      inOrder(tree).flatMap(({ unit }) => (!only || only.has(unit) ? [unit] : []));
    const rows = tableOf(
      units(from!, within?.from),
      units(to!, within?.to),
      joinsOf(compared?.between ?? []),
      compared?.changes ?? [],
    );
    return rows.map(({ before, after, kinds }) => ({
      before: before === undefined ? null : shown(from!, before),
      after: after === undefined ? null : shown(to!, after),
      kinds,
      depth: after === undefined ? depthOf(from!, before ?? '') : depthOf(to!, after),
    }));
  }

  /** Undefined: one side is UNKNOWN. Compared once, whichever fields ask. */
  private compare(context: Context): Promise<Compared | undefined> {
    const { from, to } = this.moments;
    const { db } = this.source(context);
    this.compared ??= coverageOn(db, [from, to]).then((coverage) =>
      coverage.includes('UNKNOWN') ? undefined : compareMoments(db, this.moments),
    );
    return this.compared;
  }

  /** Of all changes at once: one statement, however many of them are asked for their events. */
  private eventsOf(
    context: Context,
    changes: UnitChangeData[],
  ): Promise<Map<UnitChangeData, RecordedEvent[]>> {
    this.events ??= eventsOfChanges(this.source(context).db, this.moments, changes).then(
      (lists) => new Map(changes.map((change, i) => [change, lists[i] ?? []])),
    );
    return this.events;
  }

  private source(context: Context): Source {
    return sourceOf(context, this.moments.to.organization);
  }

  private limited(changes: UnitChangeData[]): UnitChangeData[] {
    const within = this.within;
    if (!within) return changes;
    return changes.filter(
      ({ before, after }) =>
        before.some((unit) => within.from.has(unit)) || after.some((unit) => within.to.has(unit)),
    );
  }
}

function throwing<T>(results: (T | Error)[]): T[] {
  return results.map((result) => {
    if (result instanceof Error) throw result;
    return result;
  });
}

const shown = (tree: Tree, unit: UnitId) =>
  new UnitState(tree.states.get(unit)!, tree.moment, { date: tree.moment.date, tree: () => tree });
