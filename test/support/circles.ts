/** Finds the files that import each other in a circle. */

/** Tarjan's algorithm: each set of files from any of which every other one of the set can be reached. */
export function circles(imports: { file: string; from: string }[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, from } of imports) {
    targets.set(file, [...(targets.get(file) ?? []), from.replace(/\.js$/, '.ts')]);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  }

  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}
