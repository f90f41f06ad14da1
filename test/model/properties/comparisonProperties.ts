/** A comparison has the entries that the rules give, and its changes lead from the first tree to the second. */

import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Parent, UnitId } from '../../../src/domain/words/event.js';
import { postChangesBetween } from '../../../src/queries/compare/postChanges.js';
import type { PostStateRow } from '../../../src/queries/duties/posts.js';
import type { Moment } from '../../../src/queries/moment/moment.js';
import { expect } from '../../support/jest.js';
import type { Reach } from '../../support/tally.js';
import { DAYS } from '../generate/generate.js';
import type { AskComparison } from '../play/askComparison.js';
import { coveredAt, type History, knownAt, pastAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { type Entry, entriesBetween, pathOf, type Side } from '../reference/comparison.js';
import { fold, type ModelTree } from '../reference/fold.js';
import { eventsOnlyInOne } from '../reference/onlyInOne.js';
import { type ModelPost, postsOn } from '../reference/posts.js';
import { isUnknownAt } from '../reference/unknown.js';
import { expectNotices } from './noticeProperties.js';
import { expectSentences, type SentenceCase } from './sentenceProperties.js';

/** The cases that only some comparisons come to, each with a rule of its own. */
export type ComparisonCase =
  | 'MERGED'
  | 'SPLIT'
  | 'RECOMPOSED'
  | 'REINSTATED'
  | 'CREATED'
  | 'ABOLISHED'
  | 'REORDERED'
  | 'CARRIED'
  | 'nothing is known of a unit at one moment'
  | 'a post differs';

/** `reach` is called for each of the cases that this comparison comes to. */
export async function expectCompared(
  { db, ask }: { db: Kysely<Tables>; ask: AskComparison },
  history: History,
  [from, to]: [Moment, Moment],
  reach: Reach<ComparisonCase | SentenceCase> = () => {},
): Promise<void> {
  try {
    await expectEntries(ask, history, [from, to], reach);
    await expectPostChanges(db, history, [from, to], reach);
  } catch (failed) {
    const moments = [from, to].map(({ date, revision }) => `${date} as known at ${revision}`).join(' and ');
    throw new Error(`${failed instanceof Error ? failed.message : failed}\nbetween ${moments}`);
  }
}

async function expectEntries(
  ask: AskComparison,
  history: History,
  [from, to]: [Moment, Moment],
  reach: Reach<ComparisonCase | SentenceCase>,
): Promise<void> {
  const { entries, listed } = await ask([from, to]);
  const [first, second] = [sideAt(history, from), sideAt(history, to)];
  expectSame(textsOf(entries), textsOf(entriesBetween(first, second)));
  expectApplied(entries, first, second, reach);
  expectOrder(entries, first.tree, second.tree);
  for (const { kinds } of entries) for (const kind of kinds) if (isCase(kind)) reach(kind);
  const asked = { from: first, to: second, revisions: [from.revision, to.revision] as const };
  expectSentences(entries, asked, reach);
  expectNotices(entries, listed, history, to.revision, reach);
}

const CASES: readonly ComparisonCase[] = [
  ...([
    'MERGED',
    'SPLIT',
    'RECOMPOSED',
    'REINSTATED',
    'CREATED',
    'ABOLISHED',
    'REORDERED',
    'CARRIED',
  ] as const),
];
const isCase = (kind: string): kind is ComparisonCase => CASES.some((one) => one === kind);

const textsOf = (entries: Entry[]): string[] =>
  entries
    .map(({ kinds, before, after }) => `${kinds.join(' ')}: ${before.join(', ')} -> ${after.join(', ')}`)
    .sort();

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

function sideAt(history: History, { date, revision }: Moment): Side {
  const known = knownAt(history, revision);
  return {
    day: date,
    known,
    recordedOn: new Map(history.events.flat().map(({ id, effectiveOn }) => [id, effectiveOn])),
    covered: coveredAt(history, revision),
    tree: fold(known, date),
  };
}

/** What a reader sees of a unit: its state and its path. */
const seen = (tree: ModelTree, unit: UnitId): string => {
  const state = tree.units.get(unit);
  return JSON.stringify([pathOf(tree, unit), state?.displayName, state?.kind, state?.parent]);
};

/** Each unit is in one entry at most, and one in none is the same at both moments or not known at one of them. */
function expectApplied(entries: Entry[], first: Side, second: Side, reach: Reach<ComparisonCase>): void {
  const before = entries.flatMap((entry) => entry.before);
  const after = entries.flatMap((entry) => entry.after);
  expect([new Set(before).size, new Set(after).size]).toEqual([before.length, after.length]);
  for (const unit of new Set([...first.tree.units.keys(), ...second.tree.units.keys()])) {
    if (before.includes(unit) || after.includes(unit)) continue;
    const lacks = [first, second].find(({ tree }) => !tree.units.has(unit));
    if (lacks) {
      reach('nothing is known of a unit at one moment');
      expect([unit, isUnknownAt(unit, lacks, lacks === first ? second : first)]).toEqual([unit, true]);
    } else expectSame(seen(first.tree, unit), seen(second.tree, unit));
  }
}

/** Below each parent, the units that no entry places keep their order. */
function expectOrder(entries: Entry[], before: ModelTree, after: ModelTree): void {
  const placing = ['CREATED', 'REINSTATED', 'TRANSFERRED', 'REORDERED'];
  const placed = new Set(
    entries.flatMap((entry) => (entry.kinds.some((kind) => placing.includes(kind)) ? entry.after : [])),
  );
  const staying = (tree: ModelTree, other: ModelTree, parent: Parent): UnitId[] =>
    (tree.children.get(parent) ?? []).filter(
      (unit) => !placed.has(unit) && other.children.get(parent)?.includes(unit),
    );
  for (const parent of before.children.keys())
    expectSame(staying(after, before, parent), staying(before, after, parent));
}

/** The posts that differ, except those of which nothing is known at one of the moments. */
async function expectPostChanges(
  db: Kysely<Tables>,
  history: History,
  [from, to]: [Moment, Moment],
  reach: Reach<ComparisonCase>,
): Promise<void> {
  const [first, second] = [sideAt(history, from), sideAt(history, to)];
  const [then, now] = [first, second].map(({ known, day }) => postsOn(known, day).posts);
  const differing = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].filter((post) => {
    const [a, b] = [then?.get(post), now?.get(post)];
    if (JSON.stringify(a) === JSON.stringify(b)) return false;
    return (
      !(a === undefined && isUnknownAt(post, first, second)) &&
      !(b === undefined && isUnknownAt(post, second, first))
    );
  });
  if (differing.length > 0) reach('a post differs');
  const reported = await postChangesBetween(db, { from, to });
  const content = (state?: PostStateRow | ModelPost) =>
    state && {
      name: state.name,
      rank: state.rank ?? undefined,
      unit: state.unit ?? undefined,
      duties: state.duties,
    };
  const numberOf = (post: string) => Number(post.split(':p')[1]);
  expectSame(
    reported.map(({ post, before, after }) => [post, content(before), content(after)]),
    differing
      .sort((a, b) => numberOf(a) - numberOf(b))
      .map((post) => [post, content(then?.get(post)), content(now?.get(post))]),
  );
  for (const { post, events } of reported) {
    const ids = events.map(({ id }) => id);
    const needed = eventsOnlyInOne(first, second).filter(({ data }) => 'post' in data && data.post === post);
    expect(ids).toEqual(expect.arrayContaining(needed.map(({ id }) => id)));
  }
}
