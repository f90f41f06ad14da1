/** What was worked out from a tree and a text is not worked out again: a history is folded a thousand times over. */
export function remembering<T>(): (key: object, text: string, make: () => T) => T {
  const known = new WeakMap<object, Map<string, T>>();
  return (key, text, make) => {
    const made = known.get(key) ?? new Map<string, T>();
    known.set(key, made);
    const found = made.get(text) ?? make();
    made.set(text, found);
    return found;
  };
}
