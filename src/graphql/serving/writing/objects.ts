/** Writes objects and lists, by what was found out about their fields. */
import { BEGIN, CLOSE, COMMA, END, OPEN } from './json.js';
import { notAtHand } from './leaf.js';
import type { MadeLater } from './madeLater.js';
import type { Output, Write } from './output.js';

/** Writes a list of objects. It stops wherever others should have a turn of the event loop. Throws NotAtHand. */
export type WriteItems = (
  list: readonly unknown[] | MadeLater<unknown>,
  output: Output,
) => Generator<undefined, void>;

export interface ValueWriter {
  write: Write;
  /** Its texts are sent as they are. */
  isText?: boolean;
  /** Of a list of objects. */
  items?: WriteItems;
  /** With so many items at most such a list is written in one turn. */
  few?: number;
  /** It is an object, or a list of objects. */
  hasObjects?: boolean;
}

export interface FieldWriter extends ValueWriter {
  name: string;
  /** Its key, with what stands before and after it. */
  key: Buffer;
}

/** What is asked of an object. */
export interface ObjectFields {
  fields: readonly FieldWriter[];
  /** What one object is, without the lists and objects in it. */
  values: number;
}

export const itemsOf = ({ fields, values }: ObjectFields): WriteItems =>
  function* (list, output) {
    const { json } = output;
    output.take(list.length * values);
    json.byte(BEGIN);
    for (let place = 0; place < list.length; place++) {
      const item = recordOf(list.at(place));
      if (place > 0) json.byte(COMMA);
      json.byte(OPEN);
      let next = writeFields(item, fields, 0, output);
      while (next < fields.length) {
        const { name, key, write, items } = fields[next++]!;
        json.bytes(key);
        const value = item[name];
        if (items && isLong(value)) yield* items(value, output);
        else write(value, output);
        next = writeFields(item, fields, next, output);
      }
      json.byte(CLOSE);
      if (output.isOver(values)) yield;
    }
    json.byte(END);
  };

/** One with items: to stop in it takes more than an empty list is worth. */
const isLong = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

/** Writes fields from one of them on, up to the first list of objects. In a function that never stops it is as fast as it can be. */
export function writeFields(
  item: Record<string, unknown>,
  fields: readonly FieldWriter[],
  from: number,
  output: Output,
): number {
  const { json } = output;
  for (let next = from; next < fields.length; next++) {
    const { name, key, isText, write, items, few } = fields[next]!;
    const value = item[name];
    if (items && !isFew(value, few)) return next;
    json.bytes(key);
    if (isText && typeof value === 'string') json.text(value);
    else write(value, output);
  }
  return fields.length;
}

const isFew = (value: unknown, few = 0): boolean => Array.isArray(value) && value.length <= few;

/** A list of objects below one object, such as the unit above another, is written in one turn. */
export const inOneTurn =
  (items: WriteItems): Write =>
  (list, output) => {
    if (!Array.isArray(list)) return notAtHand(list);
    for (const _ of items(list, output));
  };

export const objectOf =
  ({ fields, values }: ObjectFields): Write =>
  (value, output) => {
    const { json } = output;
    const object = recordOf(value);
    output.take(values);
    json.byte(OPEN);
    for (const { name, key, write } of fields) {
      json.bytes(key);
      write(object[name], output);
    }
    json.byte(CLOSE);
    // Where it stops is decided by the list that it is in.
    output.isOver(values);
  };

export const valuesOf =
  ({ isText, write }: ValueWriter): Write =>
  (list, output) => {
    if (!Array.isArray(list)) return notAtHand(list);
    const { json } = output;
    json.byte(BEGIN);
    for (let place = 0; place < list.length; place++) {
      const value = list[place];
      if (place > 0) json.byte(COMMA);
      if (isText && typeof value === 'string') json.text(value);
      else write(value, output);
    }
    json.byte(END);
  };

export function recordOf(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return notAtHand(value);
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Promise) && !(value instanceof Error);
