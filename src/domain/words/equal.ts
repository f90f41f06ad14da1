/**
 * Whether two plain values (values that JSON can represent) are the same. Independent of key order: events read from
 * the database list their fields differently than events that were just decided. As in JSON, a field that is
 * undefined counts as absent, and in a list undefined counts as null.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => equal(item ?? null, b[i] ?? null));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => equal(a[key], b[key]));
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
