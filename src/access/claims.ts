/** What a verified token says about its bearer. */
import { isCode } from '../domain/words/address.js';
import { ROLES, type Role, type Roles } from './permission.js';

/** As long as OpenID Connect allows. */
const LONGEST_SUBJECT = 255;

/** `sub`, which becomes the author of revisions; undefined if it is missing or not fit to be recorded. */
export function subjectIn(sub: unknown): string | undefined {
  const isFit =
    typeof sub === 'string' &&
    sub.trim() !== '' &&
    sub.length <= LONGEST_SUBJECT &&
    !/\p{Cc}|\p{Cf}|\p{Cs}/u.test(sub);
  return isFit ? sub : undefined;
}

/** The claim `enkaku`: roles by organization code or `*`. Absent: no roles. Undefined: it is malformed. */
export function rolesIn(claim: unknown): Roles | undefined {
  if (claim === undefined) return new Map();
  if (typeof claim !== 'object' || claim === null || Array.isArray(claim)) return undefined;
  const entries: [string, Role][] = [];
  for (const [code, role] of Object.entries(claim)) {
    if (!(code === '*' || isCode(code)) || !isRole(role)) return undefined;
    entries.push([code, role]);
  }
  return new Map(entries);
}

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);
