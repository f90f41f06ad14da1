/**
 * The histories that a process keeps in memory, as many as there is room for. The room is in bytes and not a count of
 * organizations: a city may be as large as hundreds of towns.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { History } from '../domain/history/history.js';
import type { LedgerEvent } from '../domain/words/event.js';
import { dropPacked, packState } from './histories/packedStates.js';

/** In bytes. With these, with the packed states of others and with its answers a service stays below 512 MB. */
const ROOM = 192 * 2 ** 20;

/** How long an event is as JSON, about. */
const EVENT = 300;

/** So many of the events that are new are measured: to write each of 100,000 as JSON would make everything else wait. */
const MEASURED = 1_000;

interface Kept {
  history: History;
  /** How many events were measured, and how long they are as JSON, about. */
  events: number;
  length: number;
}

/** By the object that all Kyselys of one pool share: each request has a Kysely of its own. */
const kept = new WeakMap<object, Map<string, Kept>>();

function keptBy(db: Kysely<Tables>): Map<string, Kept> {
  const { adapter } = db.getExecutor();
  const histories = kept.get(adapter) ?? new Map<string, Kept>();
  kept.set(adapter, histories);
  return histories;
}

/** The history as it is in memory. There may be newer revisions. */
export const keptHistory = (db: Kysely<Tables>, code: string): History | undefined =>
  keptBy(db).get(code)?.history;

export const keptHistories = (db: Kysely<Tables>): History[] =>
  [...keptBy(db).values()].map(({ history }) => history);

export function dropHistory(db: Kysely<Tables>, code: string): void {
  keptBy(db).delete(code);
  dropPacked(db, code);
}

/**
 * Keeps a history that was just used. Those not used for the longest time are dropped first, and only their newest states stay; this one
 * stays as it is.
 */
export function keepHistory(db: Kysely<Tables>, code: string, history: History, room = ROOM): void {
  const histories = keptBy(db);
  const before = histories.get(code);
  dropPacked(db, code);
  // The most recently used are last.
  histories.delete(code);
  histories.set(code, measured(history, before));
  let bytes = [...histories.values()].reduce((sum, one) => sum + bytesOf(one), 0);
  for (const [oldest, one] of histories) {
    if (bytes <= room || oldest === code) break;
    histories.delete(oldest);
    packState(db, oldest, one.history);
    bytes -= bytesOf(one);
  }
}

/** A history that begins with its newest state has no events from before. */
const startOf = ({ knownAfter, numbers }: History) => ({
  events: knownAfter === undefined ? 0 : numbers.events,
  length: 0,
});

/** Measures the events that are new since it was measured before. */
function measured(history: History, before: Kept | undefined): Kept {
  const { events, length } = before?.history === history ? before : startOf(history);
  const { numbers, knownAfter } = history;
  const added =
    knownAfter === undefined ? lengthOf(history.ledger.slice(events)) : (numbers.events - events) * EVENT;
  return { history, events: numbers.events, length: length + added };
}

/** Of a long list only some are measured, and the others taken to be as long. */
function lengthOf(events: readonly LedgerEvent[]): number {
  const every = Math.ceil(events.length / MEASURED);
  let length = 0;
  for (let i = 0; i < events.length; i += every) length += JSON.stringify(events[i]).length;
  return length * every;
}

/**
 * What a history takes in memory, measured on 300 to 177,000 events: an event, with what it changed on each day, takes about six times its
 * text, and a unit 600 bytes. One that begins with its newest state takes 1,000 bytes for a unit once its entries are parsed.
 */
const bytesOf = ({ history, length }: Kept) =>
  6 * length + (history.knownAfter === undefined ? 600 : 1_000) * history.unitIds.size;
