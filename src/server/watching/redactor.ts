/** Takes secrets out of a line of the log: those that this process was given, and whatever looks like one. */

const REDACTED = '[redacted]';

/** Shorter ones would make the log unreadable, and are no secrets. */
const SHORTEST = 6;

const PATTERNS: [RegExp, string][] = [
  [/\b(Bearer|Basic|DPoP)\s+[\w.~+/=-]{6,}/gi, `$1 ${REDACTED}`],
  // JSON Web Tokens begin with {" in base64.
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, REDACTED],
  [/(:\/\/[^/\s:@"]*):[^\s@"]+@/g, `$1:${REDACTED}@`],
  [/(\b(?:password|secret|access_token|id_token)=|[?&](?:token|code)=)[^&\s"\\]+/gi, `$1${REDACTED}`],
  [/("(?:authorization|cookie|set-cookie|password|secret|token)":)"(?:[^"\\]|\\.)*"/gi, `$1"${REDACTED}"`],
];

export function redactorOf(secrets: string[]): (line: string) => string {
  const all = [...new Set(secrets.flatMap(spellingsOf))].filter(({ length }) => length >= SHORTEST);
  // The longest first: one may contain another.
  const ordered = all.sort((a, b) => b.length - a.length);
  return (line) => {
    const known = ordered.reduce((text, secret) => text.replaceAll(secret, REDACTED), line);
    return PATTERNS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), known);
  };
}

/** As it is, as JSON quotes it, and as an address does. */
const spellingsOf = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
];

/** The secrets among the variables of the environment. */
export function secretsOf(env: Record<string, string | undefined>): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (/^DATABASE_URL$|_URL$/.test(name)) return [value, ...value.split(',')].flatMap(passwordsIn);
    return /SECRET|PASSWORD|TOKEN|PASSPHRASE|PRIVATE|_HEADERS$|_KEY$/.test(name) && value ? [value] : [];
  });
}

function passwordsIn(address: string): string[] {
  const [, inAuthority = ''] = /^\w+:\/\/[^:@/]*:(.*)@/s.exec(address) ?? [];
  const [, inQuery = ''] = /[?&]password=([^&]*)/.exec(address) ?? [];
  return [inAuthority, inQuery].filter(Boolean).flatMap((found) => [found, decoded(found)]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
