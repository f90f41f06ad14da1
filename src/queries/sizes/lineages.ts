/** How many units successions join at most, directly or through other units. */
export function largestLineage(successions: readonly (readonly [string, string])[]): number {
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();
  const topOf = (unit: string): string => {
    let top = unit;
    for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above;
    if (top !== unit) parents.set(unit, top);
    return top;
  };
  const sizeOf = (top: string) => sizes.get(top) ?? 1;
  let largest = 1;
  for (const [from, to] of successions) {
    const [a, b] = [topOf(from), topOf(to)];
    if (a === b) continue;
    const [small, large] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a];
    parents.set(small, large);
    sizes.set(large, sizeOf(a) + sizeOf(b));
    largest = Math.max(largest, sizeOf(large));
  }
  return largest;
}
