/** Canonical JSON (RFC 8785) and its SHA-256: the same content gives the same bytes everywhere. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

// The package is CommonJS, and its types describe an ES module: required, it is the function itself.
const canonicalize: (value: unknown) => string | undefined = createRequire(import.meta.url)('canonicalize');

/** The canonical text of a plain value. Absent fields are left out. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this value has no JSON');
  return text;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
