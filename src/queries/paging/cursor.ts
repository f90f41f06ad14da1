/** Cursors: the name of a list and the sort key of a row. They are opaque to clients and never expire. */
import { type RawBuilder, sql } from 'kysely';
import { isDay } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { notACursorOfThisList } from './texts.js';

/** A column of the sort key, ascending. */
export interface KeyPart {
  column: string;
  type: 'int4' | 'text' | 'date' | 'timestamptz';
}

export interface Ordered {
  name: string;
  key: KeyPart[];
}

export function writeCursor(list: Ordered, row: object): string {
  const values = new Map<string, unknown>(Object.entries(row));
  const key = list.key.map((part) => values.get(part.column));
  return Buffer.from(JSON.stringify([list.name, ...key])).toString('base64url');
}

/** The key in a cursor; refuses a cursor that this list did not return. */
export function keyIn(list: Ordered, cursor: string): unknown[] {
  const [name, ...key] = parse(cursor);
  const fits = name === list.name && key.length === list.key.length;
  if (!fits || !list.key.every(({ type }, i) => isOfType[type](key[i]))) throw brokenCursor(cursor);
  return key;
}

/** The same as SQL values. */
export function readCursor(list: Ordered, cursor: string): RawBuilder<unknown> {
  const key = keyIn(list, cursor);
  return sql.join(list.key.map(({ type }, i) => sql`${key[i]}::${sql.raw(type)}`));
}

function parse(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

const isOfType: Record<KeyPart['type'], (value: unknown) => boolean> = {
  int4: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  date: (value) => typeof value === 'string' && isDay(value),
  timestamptz: (value) => typeof value === 'string' && isInstant(value),
};

/** As JavaScript writes it, which is how a cursor has it. */
function isInstant(value: string): boolean {
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}

const brokenCursor = (cursor: string) => badInput(notACursorOfThisList(cursor));
