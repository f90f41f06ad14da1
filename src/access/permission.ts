/**
 * Who may do what: the only place that says so. Questions ask `readableBy` where organizations are looked up, recordings ask
 * `permissionFor` before anything is read.
 */
import type { Command } from '../domain/words/command.js';

/** Each role has the rights of those before it. */
export const ROLES = ['reader', 'recorder', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The role in each organization, by its code; `*` is every organization. */
export type Roles = ReadonlyMap<string, Role>;

/** Who asks. */
export interface Caller {
  /** The author of what the caller records. Undefined: the request has no token. */
  subject?: string;
  roles: Roles;
  /** Where the request comes from; absent: from this process. */
  address?: string;
  /** When the token expires, in seconds since 1970. Undefined: never, or there is none. */
  expires?: number;
}

/** A recording, by the key of its command. */
type VerbOf<C> = C extends unknown ? keyof C : never;
export type Act = 'register' | VerbOf<Command>;

/** The least role for each recording. A new one does not compile before it is listed here. */
const LEAST: Record<Act, Role> = {
  record: 'recorder',
  reschedule: 'recorder',
  rescheduleEvent: 'recorder',
  withdraw: 'recorder',
  correct: 'recorder',
  void: 'recorder',
  register: 'admin',
  extend: 'admin',
  widen: 'admin',
};

/** The organizations that a caller may read: all, or those with these codes. Others do not exist for the caller. */
export type Readable = 'ALL' | ReadonlySet<string>;

/** Every role includes reading. */
export const readableBy = ({ roles }: Caller): Readable => (roles.has('*') ? 'ALL' : new Set(roles.keys()));

export const mayRead = (readable: Readable, code: string): boolean =>
  readable === 'ALL' || readable.has(code);

/**
 * UNKNOWN: the organization does not exist for the caller. This is decided by the token alone, without a look at what is
 * registered, so that the answer and its time are the same for an organization that exists and for one that does not.
 */
export type Permission = 'GRANTED' | 'FORBIDDEN' | 'UNKNOWN';

export function permissionFor(caller: Caller, act: Act, code: string): Permission {
  const { roles } = caller;
  if ([roles.get(code), roles.get('*')].some((role) => role !== undefined && includes(role, LEAST[act])))
    return 'GRANTED';
  // Who registers a code learns nothing about whether it is used.
  if (act === 'register') return 'FORBIDDEN';
  return mayRead(readableBy(caller), code) ? 'FORBIDDEN' : 'UNKNOWN';
}

const includes = (role: Role, least: Role) => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** The author of what is recorded at this machine without another identity. */
export const LOCAL = 'local';

/** A caller with every right: the command line, whose user can read and write the database anyway. */
export const trusted = (subject: string): Caller => ({ subject, roles: new Map([['*', 'admin']]) });
