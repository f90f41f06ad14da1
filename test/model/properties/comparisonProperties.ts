/** A comparison leads from the first tree to the second, tells each unit once, and only what differs. */
import { expect } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { UnitId } from '../../../src/domain/words/event.js';
import { type Compared, compareMoments } from '../../../src/queries/compare/compare.js';
import type { Moment } from '../../../src/queries/moment/moment.js';
import { DAYS } from '../generate/generate.js';
import { type History, knownAt, pastAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { fold, type ModelTree } from '../reference/fold.js';
import { type Edge, edgesIn } from '../reference/successions.js';

export async function expectCompared(
  db: Kysely<Tables>,
  history: History,
  from: Moment,
  to: Moment,
): Promise<void> {
  const compared = await compareMoments(db, { from, to });
  const [before, after] = [treeAt(history, from), treeAt(history, to)];
  expectApplied(compared, before, after, unsaidBetween(history, from, to));
  expectDifferent(compared, before, after);
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

/** What a reader sees of a unit: its state and where it stands. */
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

/** Units that one moment has, while of the other's day or at its revision nothing was said of them. */
function unsaidBetween(history: History, from: Moment, to: Moment): Set<UnitId> {
  const missing = (has: Moment, lacks: Moment) => {
    const [there, elsewhere] = [treeAt(history, has), treeAt(history, lacks)];
    const knownThen = widenedAt(history, lacks.revision);
    return (
      [...widenedAt(history, has.revision)]
        .filter(([unit]) => there.units.has(unit) && !elsewhere.units.has(unit))
        // A correction may have moved the first known day.
        .filter(([unit, day]) => lacks.date < day || lacks.date < (knownThen.get(unit) ?? '9999-12-31'))
        .map(([unit]) => unit)
    );
  };
  return new Set([...missing(from, to), ...missing(to, from)]);
}

const widenedAt = (history: History, revision: number): Map<UnitId, Day> =>
  new Map(
    knownAt(history, revision).flatMap(({ type, data, effectiveOn }) =>
      type === 'UnitStated' && data.widened ? [[data.unit, effectiveOn] as const] : [],
    ),
  );

function expectApplied(
  { changes }: Compared,
  before: ModelTree,
  after: ModelTree,
  unsaid: Set<UnitId>,
): void {
  const applied = seen(before);
  const second = seen(after);
  // Such a unit is told only with those whose place it took, or who took its place.
  for (const unit of unsaid) {
    const told = changes.find((change) => [...change.before, ...change.after].includes(unit));
    if (told) {
      expect(new Set([...told.before, ...told.after]).size).toBeGreaterThan(1);
      continue;
    }
    applied.delete(unit);
    second.delete(unit);
  }
  for (const change of changes) for (const unit of change.before) expect(applied.delete(unit)).toBe(true);
  for (const change of changes) {
    for (const unit of change.after) {
      expect(applied.has(unit)).toBe(false);
      applied.set(unit, second.get(unit) ?? 'does not stand');
    }
  }
  expectSame([...applied].sort(), [...second].sort());
}

function expectDifferent({ changes }: Compared, before: ModelTree, after: ModelTree): void {
  const [first, second] = [seen(before), seen(after)];
  for (const { kinds, before: old, after: now } of changes) {
    expect(kinds).not.toEqual([]);
    const same = old.join() === now.join() && old.every((unit) => first.get(unit) === second.get(unit));
    if (same) expect(kinds).toContain('REORDERED');
    if (kinds.includes('CREATED')) expect(now.some((unit) => !before.units.has(unit))).toBe(true);
    if (kinds.includes('ABOLISHED')) expect(old.some((unit) => !after.units.has(unit))).toBe(true);
    if (kinds.includes('CARRIED')) expectSame(kinds, ['CARRIED']);
  }
}

/** Those whom a succession between the moments joined stand in one entry; nobody else shares one. */
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
  // A succession that only came to another day leaves both sides as they are: then each unit is carried for itself.
  const joint = changes.filter(({ kinds }) => !kinds.includes('CARRIED'));
  const entryOf = new Map(
    joint.flatMap(({ before, after }, i) => [...before, ...after].map((unit) => [unit, i])),
  );
  const byGroup = new Map<UnitId, Set<number>>();
  for (const [unit, i] of entryOf) byGroup.set(top(unit), (byGroup.get(top(unit)) ?? new Set()).add(i));
  for (const entries of byGroup.values()) expect(entries.size).toBe(1);
}
