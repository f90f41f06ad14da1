/**
 * What a process remembers of a history that it has no room for: its newest state, packed. A history of 2,000 events takes two megabytes, and
 * its packed state 47 kilobytes. Whoever needs the history next begins with that state instead of folding the ledger again.
 */
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { History } from '../../domain/history/history.js';
import { historyFrom } from '../../domain/history/newest/historyFrom.js';
import { stateLines } from '../../domain/history/newest/stateLines.js';
import { headHash, noteHash } from '../headHash.js';
import { isLong } from './isLong.js';
import { inSlices } from './slices.js';

/** In bytes. */
const ROOM = 48 * 2 ** 20;

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

interface State {
  bytes: Buffer;
  /** Of its newest revision. */
  hash: string;
  /** The history had begun with a newest state itself. */
  isAgain: boolean;
}

/** A history stays as it is until it is its turn to be packed. */
type Packed = Map<string, History | State>;

const isPacked = (one: History | State | undefined): one is State => one !== undefined && 'bytes' in one;

/** By the object that all Kyselys of one pool share. */
const packed = new WeakMap<object, Packed>();

function packedBy(db: Kysely<Tables>): Packed {
  const { adapter } = db.getExecutor();
  const all = packed.get(adapter) ?? new Map();
  packed.set(adapter, all);
  return all;
}

let last: Promise<void> = Promise.resolve();

/** Packs the state of a history, after those before it. Of a long history the database has the state. */
export function packState(db: Kysely<Tables>, code: string, history: History, room = ROOM): void {
  if (isLong(history)) return;
  const all = packedBy(db);
  all.set(code, history);
  // Without it the ledger is folded: nothing else depends on it.
  last = last.then(() => packWaiting(all, code, history, room)).catch(() => void dropPacked(db, code));
}

/** The history as it was when it was packed. There may be newer revisions. */
export async function packedStart(db: Kysely<Tables>, code: string): Promise<History | undefined> {
  const found = packedBy(db).get(code);
  if (!isPacked(found)) return found;
  const history = await inSlices(historyFrom((await inflate(found.bytes)).toString().split('\n')));
  noteHash(history, found.hash);
  return history;
}

/** Whether there was one of a history that had begun with a newest state itself: so it was packed before, and may be packed again and again. */
export function dropPacked(db: Kysely<Tables>, code: string): boolean {
  const all = packedBy(db);
  const found = all.get(code);
  all.delete(code);
  return found !== undefined && (isPacked(found) ? found.isAgain : beginsWithState(found));
}

const beginsWithState = ({ knownAfter }: History) => knownAfter !== undefined;

async function packWaiting(all: Packed, code: string, history: History, room: number): Promise<void> {
  // Perhaps it was needed again meanwhile, or dropped.
  const isWaiting = () => all.get(code) === history;
  if (!isWaiting()) return;
  const hash = headHash(history);
  const bytes = await deflate((await inSlices(stateLines(history))).join('\n'), { level: 1 });
  if (!isWaiting()) return;
  if (hash === undefined) all.delete(code);
  else all.set(code, { bytes, hash, isAgain: beginsWithState(history) });
  dropOldest(all, room);
}

function dropOldest(all: Packed, room: number): void {
  const lengthOf = (one: History | State) => (isPacked(one) ? one.bytes.length : 0);
  let bytes = [...all.values()].reduce((sum, one) => sum + lengthOf(one), 0);
  for (const [oldest, one] of all) {
    if (bytes <= room) break;
    if (!isPacked(one)) continue;
    all.delete(oldest);
    bytes -= one.bytes.length;
  }
}
