/** In every input null means the same as absent: this drops both, at any depth, and leaves plain data. */
export function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNulls) as T;
  // An instant is a value of its own, not a bag of fields.
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const present = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(present.map(([name, field]) => [name, withoutNulls(field)])) as T;
}
