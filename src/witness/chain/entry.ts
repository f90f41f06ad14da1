/** An entry of a witness: which newest revision and hash organizations had at an instant. One line of JSON. */
import { sha256 } from '../../ledger/hash.js';

export interface Head {
  organization: string;
  revision: number;
  hash: string;
}

export interface Entry {
  number: number;
  /** In UTC with milliseconds; later than that of the entry before. */
  at: string;
  /** The SHA-256 of the line of the entry before; zeros before the first. */
  previous: string;
  /** All organizations are listed, not only those with news. Whoever continues begins to read there. */
  complete: boolean;
  heads: Head[];
}

export const BEFORE_FIRST = '0'.repeat(64);

/** So many entries after a complete one, another follows. */
const COMPLETE_EVERY = 100;

export const isComplete = (number: number): boolean => number % COMPLETE_EVERY === 1;
/** The number of the complete entry from which on everything must be read to continue after `newest`. */
export const completeBefore = (newest: number): number => newest - ((newest - 1) % COMPLETE_EVERY);

const FORMAT = 'enkaku witness 1';

export const entryText = ({ number, at, previous, complete, heads }: Entry): string =>
  JSON.stringify({ format: FORMAT, number, at, previous, ...(complete ? { complete } : {}), heads });

export const hashOf = (text: string): string => sha256(text);

/** Undefined: the text is no entry, or only a part of one. */
export function entryIn(text: string): Entry | undefined {
  const { format, number, at, previous, complete, heads } = Object(parsed(text));
  const isEntry =
    format === FORMAT &&
    Number.isSafeInteger(number) &&
    number > 0 &&
    isText(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) &&
    isText(previous, /^[0-9a-f]{64}$/) &&
    Array.isArray(heads) &&
    heads.every(isHead);
  return isEntry ? { number, at, previous, complete: complete === true, heads } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

function isHead(value: unknown): value is Head {
  const { organization, revision, hash } = Object(value);
  return (
    isText(organization, /^[A-Za-z0-9._-]{1,64}$/) &&
    Number.isSafeInteger(revision) &&
    revision > 0 &&
    isText(hash, /^[0-9a-f]{64}$/)
  );
}
