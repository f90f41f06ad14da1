/** Which entries of the log are shown, as it stands in the address: ?by=local&unit=102041:u6&type=UnitRenamed&since=2026-04-01&until=2026-04-30 */
export interface LogFilter {
  /** The account that recorded. */
  by?: string;
  /** The lasting name of a unit that an event mentions. */
  unit?: string;
  /** The kind of an event. */
  type?: string;
  /** Recorded on this day or later, in the time zone of the organization. */
  since?: string;
  /** Recorded on this day or earlier. */
  until?: string;
}

const KEYS = ['by', 'unit', 'type', 'since', 'until'] as const;

/** Undefined: all entries. */
export function parseLogFilter(query: URLSearchParams): LogFilter | undefined {
  const given = KEYS.flatMap((key) => {
    const value = query.get(key)?.trim();
    return value ? [[key, value]] : [];
  });
  return given.length === 0 ? undefined : (Object.fromEntries(given) as LogFilter);
}

/** Such as ['by=local', 'type=UnitRenamed']. */
export const printLogFilter = (filter: LogFilter = {}): string[] =>
  KEYS.flatMap((key) => {
    const value = filter[key];
    return value ? [`${key}=${encodeURIComponent(value).replaceAll('%3A', ':')}`] : [];
  });
