/**
 * Whether two plain values (values that JSON can represent) are the same. Independent of key order: events read from
 * the database list their fields differently than events that were just decided. As in JSON, a field that is
 * undefined counts as absent, and in a list undefined counts as null. `but`: a field of both that is not compared.
 */
export function equal(a: unknown, b: unknown, but?: string): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => equal(item ?? null, b[i] ?? null));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  let inBoth = 0;
  for (const key of Object.keys(a)) {
    const value = a[key];
    if (value === undefined || key === but) continue;
    if (!equal(value, b[key])) return false;
    inBoth += 1;
  }
  for (const key of Object.keys(b)) if (b[key] !== undefined && key !== but) inBoth -= 1;
  return inBoth === 0;
}

/** Equal values have the same key, others have another one: for sets and maps of values. */
export function equalityKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => equalityKey(item ?? null)).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = keysOf(value).sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${equalityKey(value[key])}`).join()}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (value: Record<string, unknown>) =>
  Object.keys(value).filter((key) => value[key] !== undefined);
