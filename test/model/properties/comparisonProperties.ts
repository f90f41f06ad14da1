/** A comparison leads from the first tree to the second, with each unit in one entry, and only where it differs. */
import { expect } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { type Day, eveOf } from '../../../src/domain/words/day.js';
import { isAmendment, type UnitId } from '../../../src/domain/words/event.js';
import { type Compared, compareMoments } from '../../../src/queries/compare/compare.js';
import type { Moment } from '../../../src/queries/moment/moment.js';
import type { Reach } from '../../support/tally.js';
import { DAYS } from '../generate/generate.js';
import { coveredAt, type History, knownAt, pastAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { fold, type ModelTree, timelineOf } from '../reference/fold.js';
import { type Edge, edgesIn } from '../reference/successions.js';

/** The cases that only some comparisons come to, each with a rule of its own. */
export type ComparisonCase =
  | 'an addition to the baseline is in no entry'
  | 'an addition to the baseline is in an entry with others'
  | 'only the order differs'
  | 'a unit is created'
  | 'a unit is abolished'
  | 'a unit is carried';

/** `reach` is called for each of the cases that this comparison comes to. */
export async function expectCompared(
  db: Kysely<Tables>,
  history: History,
  [from, to]: [Moment, Moment],
  reach: Reach<ComparisonCase> = () => {},
): Promise<void> {
  const compared = await compareMoments(db, { from, to });
  const [before, after] = [treeAt(history, from), treeAt(history, to)];
  expectApplied(compared, before, after, unknownUnits(history, from, to), reach);
  expectDifferent(compared, before, after, reach);
  expectOrder(compared, before, after, reach);
  expectJoined(compared, history, from, to);
}

/** Two moments of a history: two days, backwards too, at one revision or at two. */
export function somePair(history: History, numbers: readonly number[]): [Moment, Moment] {
  const { organization } = history;
  const pick = <T>(items: T[], n: number): T => items[(numbers[n] ?? 0) % items.length]!;
  const revisions = [...history.events.keys()].slice(1);
  const revision = pick(revisions, 1);
  const other = (numbers[3] ?? 0) % 2 === 0 ? revision : pick(revisions, 4);
  const at = (known: number, n: number): Moment => {
    const { knownFrom } = pastAt(history, known);
    return {
      organization,
      date: pick(
        DAYS.filter((day) => day >= knownFrom),
        n,
      ),
      revision: known,
    };
  };
  return [at(other, 5), at(revision, 2)];
}

const treeAt = (history: History, { date, revision }: Moment) => fold(knownAt(history, revision), date);

/** What a reader sees of a unit: its state and its path. */
function seen(tree: ModelTree): Map<UnitId, string> {
  const path = (unit: UnitId): string[] => {
    const state = tree.units.get(unit);
    return state ? [...(state.parent === null ? [] : path(state.parent)), state.name] : [];
  };
  return new Map(
    [...tree.units].map(([unit, { displayName, kind, parent }]) => [
      unit,
      JSON.stringify([path(unit), displayName ?? null, kind, parent]),
    ]),
  );
}

/** Units of one moment that are absent at the other because nothing is known of them there. */
function unknownUnits(history: History, from: Moment, to: Moment): Set<UnitId> {
  const missing = (has: Moment, lacks: Moment) => {
    const [there, elsewhere] = [treeAt(history, has), treeAt(history, lacks)];
    return [...there.units.keys()].filter(
      (unit) => !elsewhere.units.has(unit) && isUnknown(history, unit, { has, lacks }),
    );
  };
  return new Set([...missing(from, to), ...missing(to, from)]);
}

function isUnknown(history: History, unit: UnitId, { has, lacks }: Record<'has' | 'lacks', Moment>): boolean {
  const everAt = (revision: number) =>
    timelineOf(knownAt(history, revision)).some(({ tree }) => tree.units.has(unit));
  if (everAt(lacks.revision)) return isUnknownAt(history, unit, lacks);
  const [first] = statementsOf(history, unit, has.revision);
  return first?.added === true || isUnknownAt(history, unit, { ...lacks, revision: has.revision });
}

function isUnknownAt(history: History, unit: UnitId, { date, revision }: Moment): boolean {
  const covered = coveredAt(history, revision);
  const isComplete = (first: Day, last: Day) =>
    first <= last &&
    covered.some(
      ({ from, coverage }, i) =>
        coverage === 'COMPLETE' && from <= last && (covered[i + 1]?.from ?? '9999-12-31') > first,
    );
  const [first] = statementsOf(history, unit, revision);
  if (first && date < first.on) {
    const chart = first.chart < first.on ? first.chart : first.on;
    return first.added || !isComplete(date, eveOf(chart));
  }
  const corrected = new Set(
    history.events
      .slice(0, revision + 1)
      .flat()
      .flatMap((event) => (isAmendment(event) && 'event' in event.data ? [event.data.event] : [])),
  );
  return knownAt(history, revision).some(
    ({ id, type, data, reorganization, effectiveOn }) =>
      type === 'UnitAbolished' &&
      data.unit === unit &&
      reorganization === undefined &&
      !corrected.has(id) &&
      effectiveOn <= date &&
      !isComplete(effectiveOn, date),
  );
}

/** What charts and additions to the baseline state of a unit, by day. */
function statementsOf(history: History, unit: UnitId, revision: number) {
  const recordedOn = new Map(history.events.flat().map(({ id, effectiveOn }) => [id, effectiveOn]));
  return knownAt(history, revision)
    .flatMap(({ id, type, data, effectiveOn }) =>
      type === 'UnitStated' && data.unit === unit
        ? [{ on: effectiveOn, chart: recordedOn.get(id) ?? effectiveOn, added: data.widened === true }]
        : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function expectApplied(
  { changes }: Compared,
  before: ModelTree,
  after: ModelTree,
  unknown: Set<UnitId>,
  reach: Reach<ComparisonCase>,
): void {
  const applied = seen(before);
  const second = seen(after);
  // Such a unit is in an entry only with its predecessors or successors.
  for (const unit of unknown) {
    const entry = changes.find((change) => [...change.before, ...change.after].includes(unit));
    if (entry) {
      reach('an addition to the baseline is in an entry with others');
      expect(new Set([...entry.before, ...entry.after]).size).toBeGreaterThan(1);
      continue;
    }
    reach('an addition to the baseline is in no entry');
    applied.delete(unit);
    second.delete(unit);
  }
  for (const change of changes) for (const unit of change.before) expect(applied.delete(unit)).toBe(true);
  for (const change of changes) {
    for (const unit of change.after) {
      expect(applied.has(unit)).toBe(false);
      applied.set(unit, second.get(unit) ?? 'does not exist');
    }
  }
  expectSame([...applied].sort(), [...second].sort());
}

function expectDifferent(
  { changes }: Compared,
  before: ModelTree,
  after: ModelTree,
  reach: Reach<ComparisonCase>,
): void {
  const [first, second] = [seen(before), seen(after)];
  for (const { kinds, before: old, after: now } of changes) {
    expect(kinds).not.toEqual([]);
    const same = old.join() === now.join() && old.every((unit) => first.get(unit) === second.get(unit));
    if (same) expect(kinds).toContain('REORDERED');
    if (kinds.includes('CREATED')) {
      reach('a unit is created');
      expect(now.some((unit) => !before.units.has(unit))).toBe(true);
    }
    if (kinds.includes('ABOLISHED')) {
      reach('a unit is abolished');
      expect(old.some((unit) => !after.units.has(unit))).toBe(true);
    }
    if (kinds.includes('CARRIED')) {
      reach('a unit is carried');
      expectSame(kinds, ['CARRIED']);
    }
  }
}

/** The units that a succession between the moments joins are in one entry; no other units share one. */
function expectJoined({ changes, between }: Compared, history: History, from: Moment, to: Moment): void {
  const at = ({ date, revision }: Moment) =>
    edgesIn(knownAt(history, revision)).filter(({ on }) => on <= date);
  const text = ({ kind, on, from: a, to: b, event }: Edge) => [kind, on, a, b, event].join();
  const [known, now] = [new Set(at(from).map(text)), new Set(at(to).map(text))];
  const model = [...at(to).filter((e) => !known.has(text(e))), ...at(from).filter((e) => !now.has(text(e)))];
  const pairs = (edges: { kind: string; from: string; to: string; event: string }[]) =>
    edges.map(({ kind, from: a, to: b, event }) => [kind, a, b, event].join()).sort();
  expectSame(pairs(between), pairs(model));

  const splits = (moment: Moment) =>
    knownAt(history, moment.revision).flatMap(({ type, id }) => (type === 'UnitSplit' ? [id] : []));
  const isSplit = (edge: Edge) => splits(known.has(text(edge)) ? from : to).includes(edge.event);
  const joining = model.filter(
    (edge) => !['REPLACED', 'REINSTATED'].includes(edge.kind) && (edge.kind !== 'SPUN_OFF' || isSplit(edge)),
  );
  const group = new Map<UnitId, UnitId>();
  const top = (unit: UnitId): UnitId => (group.has(unit) ? top(group.get(unit)!) : unit);
  for (const edge of joining) if (top(edge.from) !== top(edge.to)) group.set(top(edge.from), top(edge.to));
  for (const { before, after } of changes) expect(new Set([...before, ...after].map(top)).size).toBe(1);
  // A succession that only moved to another day leaves both sides as they are: each unit is carried in an own entry.
  const joint = changes.filter(({ kinds }) => !kinds.includes('CARRIED'));
  const entryOf = new Map(
    joint.flatMap(({ before, after }, i) => [...before, ...after].map((unit) => [unit, i])),
  );
  const [first, second] = [treeAt(history, from).units, treeAt(history, to).units];
  for (const edge of joining) {
    const isForwards = !known.has(text(edge));
    const [start, end] = isForwards ? [edge.from, edge.to] : [edge.to, edge.from];
    const isLine =
      (first.has(start) || (second.has(start) && second.has(end))) && (first.has(end) || second.has(end));
    if (isLine) expect(entryOf.get(start)).toBe(entryOf.get(end));
  }
}

/** Those that keep their place among their siblings, in the order of each tree. */
function expectOrder(
  { changes }: Compared,
  before: ModelTree,
  after: ModelTree,
  reach: Reach<ComparisonCase>,
): void {
  const reordered = new Set(
    changes.flatMap((change) => (change.kinds.includes('REORDERED') ? change.before : [])),
  );
  for (const [parent, siblings] of after.children) {
    const former = before.children.get(parent) ?? [];
    const keeps = (unit: UnitId) => former.includes(unit) && siblings.includes(unit) && !reordered.has(unit);
    expect(siblings.filter(keeps)).toEqual(former.filter(keeps));
  }
  for (const { kinds, before: old, after: now } of changes) {
    if (kinds.join() !== 'REORDERED') continue;
    reach('only the order differs');
    const [unit = ''] = now;
    expect(old).toEqual([unit]);
    const parent = after.units.get(unit)?.parent ?? null;
    const both = (tree: ModelTree, other: ModelTree) =>
      (tree.children.get(parent) ?? []).filter((one) => (other.children.get(parent) ?? []).includes(one));
    expect(both(after, before)).not.toEqual(both(before, after));
  }
}
