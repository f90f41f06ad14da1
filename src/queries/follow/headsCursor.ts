/**
 * The cursor of those who follow all organizations: for each the newest revision that they have seen, by its number and the
 * beginning of its hash. Numbers are dense, so nothing that commits late is skipped; transaction numbers and instants
 * would skip, after a move to another server too. The hash shows when a restored ledger is another one than was seen.
 */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { isCode } from '../../domain/words/address.js';
import { badInput } from '../../userError.js';
import { notAHeadsCursor } from './texts.js';

export interface Head {
  number: number;
  /** The first digits of its hash. */
  hash: string;
}

/** By the code of the organization. */
export type Heads = ReadonlyMap<string, Head>;

/** Of a hash, in hexadecimal: two ledgers with the same digits are one in 16 million. */
export const HASH_DIGITS = 6;

/** A cursor of 1,800 organizations has some 10,000 characters. */
export const LONGEST = 1_000_000;
const LARGEST = 8_000_000;
const VERSION = 1;

/** The codes in their order: each says only what differs from the one before. */
export function writeHeads(heads: Heads): string {
  const bytes: number[] = [VERSION];
  let before = '';
  for (const [code, { number, hash }] of [...heads].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shared = sharedLength(before, code);
    bytes.push(shared, code.length - shared, ...Buffer.from(code.slice(shared), 'latin1'));
    bytes.push(...varint(number), ...Buffer.from(hash, 'hex'));
    before = code;
  }
  return deflateRawSync(Buffer.from(bytes), { level: constants.Z_BEST_COMPRESSION }).toString('base64url');
}

/** Refuses a text that `writeHeads` did not write. */
export function readHeads(cursor: string): Heads {
  const heads = cursor.length > LONGEST ? undefined : parse(cursor);
  if (!heads) throw badInput(notAHeadsCursor(cursor.length > 100 ? `${cursor.slice(0, 100)}…` : cursor));
  return heads;
}

function parse(cursor: string): Heads | undefined {
  try {
    const compressed = Buffer.from(cursor, 'base64url');
    if (compressed.toString('base64url') !== cursor) return undefined;
    return readAll(inflateRawSync(compressed, { maxOutputLength: LARGEST }));
  } catch {
    return undefined;
  }
}

function readAll(bytes: Buffer): Map<string, Head> {
  const heads = new Map<string, Head>();
  let at = 1;
  let before = '';
  if (bytes[0] !== VERSION) throw new RangeError('another version');
  while (at < bytes.length) {
    const [shared, length] = [bytes.readUInt8(at), bytes.readUInt8(at + 1)];
    const code = before.slice(0, shared) + bytes.toString('latin1', at + 2, at + 2 + length);
    at += 2 + length;
    let number = 0;
    for (let factor = 1, more = true; more; factor *= 128, at += 1) {
      const byte = bytes.readUInt8(at);
      number += (byte % 128) * factor;
      more = byte >= 128;
    }
    const hash = bytes.toString('hex', at, at + HASH_DIGITS / 2);
    at += HASH_DIGITS / 2;
    if (!isCode(code) || code <= before || number < 1 || number >= 2 ** 31) throw new RangeError('no head');
    heads.set(code, { number, hash });
    before = code;
  }
  return heads;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Seven bits a byte, the lowest first. */
function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}
