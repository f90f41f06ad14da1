/**
 * The address of an object: its lasting name, the day on which it is shown if it depends on one, and the revision at which
 * it is known. `102041:u6~2` is a unit, `102041:u6@2026-04-01~2` its state, `102041@2026-04-01~2` a snapshot,
 * `102041:1~2` the revision 1. Whatever is answered at an address is answered there for ever.
 */
import { type Day, isDay } from './day.js';

export interface Address {
  /** The code of the organization. */
  organization: string;
  /** What the lasting name has after the code: u6, e12, or the number of a revision. Absent: a snapshot. */
  local?: string;
  day?: Day;
  revision: number;
}

/** Why a text that is written like an address is none. */
export type NoAddress = 'MALFORMED' | 'PROVISIONAL';

const CODE = '[A-Za-z0-9._-]{1,64}';
const ADDRESS = new RegExp(`^(${CODE})(?::([udper]?[1-9]\\d*))?(?:@([\\d-]{10}))?~(0|[1-9]\\d*)$`);
const PROVISIONAL = new RegExp(`^${CODE}(?::[udper]\\d+)?(?:@[\\d-]+)?~\\d+-preview-[0-9a-f]+$`);
const WHOLE_CODE = new RegExp(`^${CODE}$`);
/** A lasting name that goes on with a day or a revision: no unit, duty or post is called so. */
const LASTING_NAME_AND_MORE = new RegExp(`^${CODE}:[udper]?\\d+[@~]`);

/** A text that is no code names no recorded organization, and PostgreSQL would refuse some such texts. */
export const isCode = (text: string): boolean => WHOLE_CODE.test(text);

/** `name`: the lasting name, or the code of the organization for a snapshot. `known`: the revision or a provisional mark. */
export const writeAddress = (name: string, known: number | string, day?: Day): string =>
  day === undefined ? `${name}~${known}` : `${name}@${day}~${known}`;

/** What takes the place of the revision in a preview of `input`, on top of `revision`: no recorded object has it. */
export const provisionalMark = (revision: number, input: string): string => `${revision}-preview-${input}`;

export function readAddress(text: string): Address | NoAddress {
  if (PROVISIONAL.test(text)) return 'PROVISIONAL';
  const [, organization, local, day, revision] = ADDRESS.exec(text) ?? [];
  const isWhole = local === undefined ? day !== undefined : day === undefined || local.startsWith('u');
  if (organization === undefined || !isWhole || (day !== undefined && !isDay(day))) return 'MALFORMED';
  return { organization, local, day, revision: Number(revision) };
}

/** An id as it was given: the lasting name in it, and the organization if it is an address; or why it is no id. */
export function readId(text: string): { name: string; organization?: string } | NoAddress {
  if (!LASTING_NAME_AND_MORE.test(text)) return { name: text };
  const address = readAddress(text);
  if (typeof address === 'string') return address;
  return { name: lastingNameOf(address), organization: address.organization };
}

/** The name that an object keeps at all revisions and on all days. */
export const lastingNameOf = ({ organization, local }: Address): string =>
  local === undefined ? organization : `${organization}:${local}`;
