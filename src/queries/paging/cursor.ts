/** Cursors: the name of a list and the sort key of a row. They are opaque to clients and never expire. */
import { type RawBuilder, sql } from 'kysely';
import { isDay } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { notACursorOfThisList } from './texts.js';

/** A column of the sort key, ascending. */
export interface KeyPart {
  column: string;
  type: 'int4' | 'text' | 'date';
}

interface Ordered {
  name: string;
  key: KeyPart[];
}

export function writeCursor(list: Ordered, row: object): string {
  const values = new Map<string, unknown>(Object.entries(row));
  const key = list.key.map((part) => values.get(part.column));
  return Buffer.from(JSON.stringify([list.name, ...key])).toString('base64url');
}

/** The key in a cursor as SQL values; refuses a cursor that this list did not return. */
export function readCursor(list: Ordered, cursor: string): RawBuilder<unknown> {
  const [name, ...key] = parse(cursor);
  if (name !== list.name || key.length !== list.key.length) throw brokenCursor(cursor);
  return sql.join(
    list.key.map(({ type }, i) => {
      if (!isOfType[type](key[i])) throw brokenCursor(cursor);
      return sql`${key[i]}::${sql.raw(type)}`;
    }),
  );
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
};

const brokenCursor = (cursor: string) => badInput(notACursorOfThisList(cursor));
