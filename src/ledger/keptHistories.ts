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

interface Measured {
  /** How many events were measured, and how long they are as JSON, about. */
  events: number;
  length: number;
}

interface Kept extends Measured {
  history: History;
  /** There was no room for it before, and nobody has used it since it was unpacked. */
  isGuest: boolean;
}

/** One guest in so many stays as if it had been used: otherwise none could take the place of those that nobody uses any more. */
const STAYING = 8;

let guests = 0;

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

/** The same for somebody who uses it: it stays longer than others. */
export function usedHistory(db: Kysely<Tables>, code: string): History | undefined {
  const histories = keptBy(db);
  const found = histories.get(code);
  if (!found) return undefined;
  // The most recently used are last.
  histories.delete(code);
  histories.set(code, { ...found, isGuest: false });
  return found.history;
}

export const keptHistories = (db: Kysely<Tables>): History[] =>
  [...keptBy(db).values()].map(({ history }) => history);

export function dropHistory(db: Kysely<Tables>, code: string): void {
  keptBy(db).delete(code);
  dropPacked(db, code);
}

/** Keeps a history that was just read, or that has grown. If there is too little room, others leave, and only their newest states stay. */
export function keepHistory(db: Kysely<Tables>, code: string, history: History, room = ROOM): void {
  const histories = keptBy(db);
  const before = histories.get(code);
  const isBackAgain = dropPacked(db, code) && ++guests % STAYING !== 0;
  histories.set(code, { history, isGuest: before?.isGuest ?? isBackAgain, ...measured(history, before) });
  let bytes = [...histories.values()].reduce((sum, one) => sum + bytesOf(one), 0);
  if (bytes <= room) return;
  for (const [other, one] of inOrderOfLeaving(histories)) {
    if (bytes <= room) break;
    if (other === code) continue;
    histories.delete(other);
    packState(db, other, one.history);
    bytes -= bytesOf(one);
  }
}

/**
 * Guests, the last one first, then those that were not used for the longest time. If all left in the order in which they were used, then of
 * organizations that are used in turn, with a little too little room for all, each would be gone when it is its turn.
 */
function inOrderOfLeaving(histories: Map<string, Kept>): [string, Kept][] {
  const all = [...histories];
  const guests = all.filter(([, { isGuest }]) => isGuest);
  return [...guests.reverse(), ...all.filter(([, { isGuest }]) => !isGuest)];
}

/** A history that begins with its newest state has no events from before. */
const startOf = ({ knownAfter, numbers }: History): Measured => ({
  events: knownAfter === undefined ? 0 : numbers.events,
  length: 0,
});

/** Measures the events that are new since it was measured before. */
function measured(history: History, before: Kept | undefined): Measured {
  const { events, length } = before?.history === history ? before : startOf(history);
  const { numbers, knownAfter } = history;
  const added =
    knownAfter === undefined ? lengthOf(history.ledger.slice(events)) : (numbers.events - events) * EVENT;
  return { events: numbers.events, length: length + added };
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
 * text, a day 1,500 bytes, and a unit 500, also where a history begins with its newest state.
 */
const bytesOf = ({ history, length }: Kept) =>
  6 * length + 1_500 * history.days.length + 500 * history.unitIds.size;
