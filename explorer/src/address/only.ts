/** Which rows of a comparison are shown, as it stands in the address: ?kind=MERGED&under=102041:u6&all */
export interface Only {
  /** A kind of change. */
  kind?: string;
  /** A unit: it and all units below it. */
  under?: string;
  /** Rows on which nothing changed, as well. */
  withUnchanged?: boolean;
}

/** Undefined: all rows on which something changed. */
export function parseOnly(query: URLSearchParams): Only | undefined {
  const [kind, under] = [query.get('kind'), query.get('under')];
  const only = {
    ...(kind ? { kind } : {}),
    ...(under ? { under } : {}),
    ...(query.has('all') ? { withUnchanged: true } : {}),
  };
  return Object.keys(only).length === 0 ? undefined : only;
}

export const printOnly = ({ kind, under, withUnchanged }: Only = {}): string[] => [
  ...(kind ? [`kind=${encodeURIComponent(kind)}`] : []),
  ...(under ? [`under=${encodeURIComponent(under).replaceAll('%3A', ':')}`] : []),
  ...(withUnchanged ? ['all'] : []),
];
