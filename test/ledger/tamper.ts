/** Random edits by somebody with all rights: bits, rows, order, tail, and chains whose hashes are computed again. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Choose } from '../model/generate/choose.js';
import { headOf, type Row, rehash, rowsOf, texts, withoutTail } from './tamperRows.js';

export interface Tampered {
  what: string;
  /** The first revision that was touched; absent: the organization's row was. */
  revision?: number;
  /** A place of an event that must be named. */
  event?: number;
  /** Only a checkpoint can show it, and not exactly where. */
  needsCheckpoint?: boolean;
}

type Tamper = (tx: Transaction<Tables>, code: string, choose: Choose) => Promise<Tampered>;

/** One bit of one character. */
const bit: Tamper = async (tx, code, choose) => {
  const table = choose.one(['organization', 'revision', 'revision', 'event', 'event', 'event'] as const);
  const column = choose.one(texts[table] as readonly [string, ...string[]]);
  const rows = await rowsOf(tx, code, table);
  const row = choose.one(rows as [Row, ...Row[]]);
  const held = row[column];
  const text = typeof held === 'string' ? held : '';
  const letters = [...text];
  const at = choose.below(letters.length || 1);
  letters[at] = String.fromCodePoint((letters[at]?.codePointAt(0) ?? 64) ^ (1 << choose.below(4)) || 64);
  await sql`update ${sql.ref(table)} set ${sql.ref(column)} = ${letters.join('')} where ${sql.raw(row.is)}`.execute(
    tx,
  );
  return {
    what: `a bit of ${table}.${column} where ${row.is}`,
    ...row.where,
    ...(column === 'id' ? row.place : {}),
  };
};

const day: Tamper = async (tx, code, choose) => {
  const row = choose.one((await rowsOf(tx, code, 'event')) as [Row, ...Row[]]);
  const days = choose.one([-365, -1, 1, 3650]);
  await sql`update event set effective_on = effective_on + ${days}::int where ${sql.raw(row.is)}`.execute(tx);
  return { what: `${days} days at event ${row.is}`, ...row.where };
};

const ownDay: Tamper = async (tx, code, choose) => {
  const row = choose.one((await rowsOf(tx, code, 'event')) as [Row, ...Row[]]);
  await sql`update event set own_day = not own_day where ${sql.raw(row.is)}`.execute(tx);
  return { what: `own_day of ${row.is}`, ...row.where };
};

const instant: Tamper = async (tx, code, choose) => {
  const row = choose.one((await rowsOf(tx, code, 'revision')) as [Row, ...Row[]]);
  const by = choose.one(['1 ms', '-1 ms', '1 day', '-10 years']);
  await sql`update revision set recorded_at = recorded_at + ${by}::interval where ${sql.raw(row.is)}`.execute(
    tx,
  );
  return { what: `${by} at revision ${row.is}`, ...row.where };
};

const removedEvent: Tamper = async (tx, code, choose) => {
  const rows = await rowsOf(tx, code, 'event');
  const row = choose.one(rows as [Row, ...Row[]]);
  await sql`delete from event where ${sql.raw(row.is)}`.execute(tx);
  return { what: `removed event ${row.is}`, ...row.where, ...(row === rows.at(-1) ? {} : row.place) };
};

const removedRevision: Tamper = async (tx, code, choose) => {
  const rows = (await rowsOf(tx, code, 'revision')).slice(0, -1);
  const row = choose.one(rows as [Row, ...Row[]]);
  const withEvents = choose.chance(50);
  await sql`delete from revision where ${sql.raw(row.is)}`.execute(tx);
  if (withEvents)
    await sql`delete from event where ${sql.raw(row.is.replace('number', 'revision'))}`.execute(tx);
  return { what: `removed revision ${row.is}${withEvents ? ' and its events' : ''}`, ...row.where };
};

const insertedEvent: Tamper = async (tx, code, choose) => {
  const rows = await rowsOf(tx, code, 'event');
  const row = choose.one(rows as [Row, ...Row[]]);
  const position = rows.length + 1;
  await sql`insert into event select organization, ${position}, ${`${code}:e${position}`}, revision, type, effective_on,
      own_day, precision, clause, note, reorganization, data from event where ${sql.raw(row.is)}`.execute(tx);
  return { what: `an event like ${row.is} once more`, ...row.where };
};

const insertedRevision: Tamper = async (tx, code) => {
  const { organization, number } = await headOf(tx, code);
  await sql`insert into revision select organization, number + 1, recorded_at + interval '1 ms', recorded_by, reason,
      null, fingerprint, content, content_hash, hash from revision
      where organization = ${organization} and number = ${number}`.execute(tx);
  return { what: `a revision after ${number}`, revision: number + 1 };
};

const swappedEvents: Tamper = async (tx, code, choose) => {
  const rows = await rowsOf(tx, code, 'event');
  const [a, b] = choose.some(rows, 2).sort((x, y) => (x.place.event ?? 0) - (y.place.event ?? 0));
  if (!a || !b) throw new Error('there are not two events');
  const { organization } = await headOf(tx, code);
  for (const [from, to] of [
    [a.place.event, 9999],
    [b.place.event, a.place.event],
    [9999, b.place.event],
  ]) {
    await sql`update event set position = ${to} where organization = ${organization} and position = ${from}`.execute(
      tx,
    );
  }
  return { what: `events ${a.place.event} and ${b.place.event} swapped`, ...a.where, ...a.place };
};

const swappedRevisions: Tamper = async (tx, code, choose) => {
  const { organization, number } = await headOf(tx, code);
  const first = 1 + choose.below(number - 1);
  const second = first + 1 + choose.below(number - first);
  for (const [from, to] of [
    [first, 9999],
    [second, first],
    [9999, second],
  ] as const) {
    await sql`update revision set number = ${to} where organization = ${organization} and number = ${from}`.execute(
      tx,
    );
    await sql`update event set revision = ${to} where organization = ${organization} and revision = ${from}`.execute(
      tx,
    );
  }
  return { what: `revisions ${first} and ${second} swapped`, revision: first };
};

const movedEvent: Tamper = async (tx, code, choose) => {
  const { number } = await headOf(tx, code);
  const row = choose.one((await rowsOf(tx, code, 'event')) as [Row, ...Row[]]);
  const from = row.where.revision ?? 0;
  const to = 1 + ((from + choose.below(number - 1)) % number);
  await sql`update event set revision = ${to} where ${sql.raw(row.is)}`.execute(tx);
  return { what: `event ${row.is} moved to revision ${to}`, revision: Math.min(from, to) };
};

const tail: Tamper = async (tx, code, choose) => {
  const left = choose.below((await headOf(tx, code)).number);
  await withoutTail(tx, code, left);
  return { what: `cut off after ${left}`, revision: left + 1, needsCheckpoint: left > 0 || undefined };
};

/**
 * An edit after which all hashes from there on, or only that revision's, are as the service would have computed them.
 */
const rehashed: Tamper = async (tx, code, choose) => {
  const edit = choose.one([day, ownDay, instant, insertedEventOfRevision]);
  const edited = await edit(tx, code, choose);
  const { number } = await headOf(tx, code);
  const first = edited.revision ?? 1;
  const last = choose.chance(70) ? number : first;
  await rehash(tx, code, first, last);
  return {
    ...edited,
    what: `${edited.what}, rehashed to ${last}`,
    needsCheckpoint: last === number || undefined,
  };
};

/** The newest revision has one event more. */
const insertedEventOfRevision: Tamper = async (tx, code) => {
  const rows = await rowsOf(tx, code, 'event');
  const row = rows.at(-1);
  const position = rows.length + 1;
  await sql`insert into event select organization, ${position}, ${`${code}:e${position}`}, revision, type, effective_on,
      own_day, precision, clause, note, reorganization, data from event where ${sql.raw(row?.is ?? '')}`.execute(
    tx,
  );
  return { what: 'one event more at the end', ...row?.where };
};

/** Each kind as often as it is listed here. */
// biome-ignore format: one line a group
export const tamperings = [
  bit, bit, bit, bit, day, ownDay, instant,
  removedEvent, removedRevision, insertedEvent, insertedRevision,
  swappedEvents, swappedRevisions, movedEvent, tail, rehashed, rehashed,
] as const;
