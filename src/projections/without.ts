/** The rows of a list that the other list does not have. */
export function without<T>(list: T[], other: T[]): T[] {
  const texts = new Set(other.map((item) => JSON.stringify(item)));
  return list.filter((item) => !texts.has(JSON.stringify(item)));
}
