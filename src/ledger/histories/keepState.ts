/** When the newest state of a history is kept: a start that finds it folds few events. */
import type { Kysely } from 'kysely';
import { organizationKey } from '../../database/organizationKeys.js';
import type { Tables } from '../../database/tables.js';
import type { Consequences } from '../../domain/history/consequences.js';
import type { History } from '../../domain/history/history.js';
import type { Day } from '../../domain/words/day.js';
import { keptHistories } from '../keptHistories.js';
import { isLong } from './isLong.js';
import { keepNewestState, newestState } from './newestState.js';

/** A state that is so many events old is replaced. */
const OLD = 500;

/** The same before a service stops, since the next start waits for each of the events: about a millisecond for each revision. */
const OLD_AT_END = 50;

/** While much is recorded a state is replaced once in so many milliseconds. */
const SOON = 10_000;

interface Kept {
  events: number;
  lastDay: Day;
}

/** What is known to be kept of the histories in memory. */
const kept = new WeakMap<History, Kept>();

interface Work {
  /** What waits for its time. */
  due: Map<History, NodeJS.Timeout>;
  underWay: Set<Promise<void>>;
}

/** By the object that all Kyselys of one pool share: each request has a Kysely of its own. */
const works = new WeakMap<object, Work>();

function workOn(db: Kysely<Tables>): Work {
  const { adapter } = db.getExecutor();
  const work = works.get(adapter) ?? { due: new Map(), underWay: new Set() };
  works.set(adapter, work);
  return work;
}

/** The history that begins with the state that is kept. Undefined if there is none that can be used. */
export async function keptStart(db: Kysely<Tables>, organization: number): Promise<History | undefined> {
  const history = await newestState(db, organization);
  if (history) kept.set(history, { ...history.numbers, lastDay: history.knownAfter ?? '' });
  return history;
}

/** After a history was read: those who start next need not read as much. */
export async function keepStateOf(db: Kysely<Tables>, organization: number, history: History): Promise<void> {
  if (isOld(history)) await keep(db, organization, history);
}

/** After a recording. A state that ends after a day that was changed now is of no use. */
export function keepStateSoon(
  db: Kysely<Tables>,
  history: History,
  { byDay, effective }: Consequences,
): void {
  const { lastDay = '' } = kept.get(history) ?? {};
  const reachesBack = effective !== undefined || [...byDay.keys()].some((day) => day <= lastDay);
  const { due } = workOn(db);
  if (due.has(history) || !isLong(history) || !(reachesBack || isOld(history))) return;
  due.set(history, setTimeout(() => beginKeeping(db, history), SOON).unref());
}

/** Before a service stops: what waits for its time is kept now, and what is older than it need be, so that the next start finds it. */
export async function keepDueStates(db: Kysely<Tables>): Promise<void> {
  const { due, underWay } = workOn(db);
  const old = keptHistories(db).filter((history) => isOld(history, OLD_AT_END));
  for (const history of new Set([...due.keys(), ...old])) beginKeeping(db, history);
  await Promise.all(underWay);
}

function beginKeeping(db: Kysely<Tables>, history: History): void {
  const { due, underWay } = workOn(db);
  clearTimeout(due.get(history));
  due.delete(history);
  const ended = keepNow(db, history).finally(() => underWay.delete(ended));
  underWay.add(ended);
}

async function keepNow(db: Kysely<Tables>, history: History): Promise<void> {
  const organization = await organizationKey(db, history.baseline.code).catch(() => undefined);
  if (organization !== undefined) await keep(db, organization, history);
}

const isOld = (history: History, old = OLD) =>
  isLong(history) && history.numbers.events - (kept.get(history)?.events ?? 0) >= old;

/** Where the database takes none, as a standby does, a start folds more: nothing else depends on it. */
async function keep(db: Kysely<Tables>, organization: number, history: History): Promise<void> {
  if (db.isTransaction) return;
  const { numbers, days, knownAfter } = history;
  kept.set(history, { ...numbers, lastDay: days.at(-1) ?? knownAfter ?? '' });
  await keepNewestState(db, organization, history).catch(() => {});
}
