/** Which unit follows which through the days: for what moves where on the chart, and for colours that stay. */
export interface Edge {
  kind: string;
  /** The first day on which `to` has taken the place. */
  on: string;
  from: string;
  to: string;
}

/** Of each unit that exists on a later day, the units of an earlier day from which it came, itself left out. */
export function originsBetween(
  edges: readonly Edge[],
  earlier: string,
  later: string,
): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const { on, from, to } of edges) {
    if (on <= earlier || on > later || from === to) continue;
    const older = origins.get(from) ?? [from];
    origins.set(to, [...new Set([...(origins.get(to) ?? []), ...older])]);
  }
  return origins;
}

/** The oldest unit from which each came, always along the first of several: an heir inherits its colour. */
export function founders(edges: readonly Edge[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { from, to } of edges) {
    if (from !== to && !found.has(to)) found.set(to, found.get(from) ?? from);
  }
  return found;
}

/** In degrees. The golden angle keeps neighbouring numbers far apart. */
export function hueOf(unit: string, founder: ReadonlyMap<string, string>): number {
  const oldest = founder.get(unit) ?? unit;
  const number = Number(/\d+$/.exec(oldest)?.[0] ?? 0);
  return (number * 137.508 + 210) % 360;
}

/** The same, worked out once for each unit. */
export function hues(founder: ReadonlyMap<string, string>): (unit: string) => number {
  const known = new Map<string, number>();
  return (unit) => {
    const hue = known.get(unit) ?? hueOf(unit, founder);
    known.set(unit, hue);
    return hue;
  };
}
