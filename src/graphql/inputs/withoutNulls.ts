/** In every input, null means the same as absent: this removes both, at any depth. The result is plain data. */
export function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNulls) as T;
  // An instant is a single value, although it is an object.
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const present = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(present.map(([name, field]) => [name, withoutNulls(field)])) as T;
}
