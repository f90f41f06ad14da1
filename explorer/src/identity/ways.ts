/** How people sign in here, and who a token is, as the service says it at /sign-in.json. */

export const ROLES = ['reader', 'recorder', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  subject: string;
  /** When the token expires, in seconds since 1970. */
  expires?: number;
  /** By the code of the organization; `*` is every one. */
  roles: Partial<Record<string, Role>>;
}

export interface Ways {
  /** Whether reading needs a token, too. */
  read: 'public' | 'token';
  /** HERE: the service runs on this computer, and gives its page a token. OPENID: at the issuer. TOKEN: the person pastes one. */
  way: 'HERE' | 'OPENID' | 'TOKEN';
  /** Where people sign in, and as what this page asks there. */
  issuer?: string;
  clientId?: string;
  scope?: string;
  audience?: string;
  /** Whom the token is from that was sent. */
  person?: Person;
}

/** Undefined: the service does not accept the token. Throws if it cannot say, as while the keys of the issuer are out of reach. */
export async function askWays(token?: string): Promise<Ways | undefined> {
  const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
  const response = await fetch('/sign-in.json', { headers });
  if (response.status === 401) return undefined;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Ways;
}

/** The larger one of the role in this organization and of that in all; without a code: of the role in all. */
export function roleIn({ roles }: Person, code: string | undefined): Role | undefined {
  const given = [roles['*'], code === undefined ? undefined : roles[code]];
  return ROLES.findLast((role) => given.includes(role));
}

export const includes = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least);
