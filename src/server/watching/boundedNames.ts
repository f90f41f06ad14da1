/** Names that clients choose, as labels of metrics: each new one makes new time series, so only the first ones are kept. */

/** Returns the name, or `other` for a name that comes after the first `most`. */
export function boundedNames(most: number, other = 'other'): (name: string) => string {
  const kept = new Set<string>();
  return (name) => {
    if (kept.has(name)) return name;
    if (kept.size >= most) return other;
    kept.add(name);
    return name;
  };
}

/** The first part of a path that this service has. A path that it has not is answered with an error. */
export function boundedRoutes(most = 30): (path: string, status: number) => string {
  const kept = new Set<string>();
  return (path, status) => {
    const first = `/${path.split('/')[1] ?? ''}`;
    if (status < 400 && kept.size < most) kept.add(first);
    return kept.has(first) ? first : 'other';
  };
}
