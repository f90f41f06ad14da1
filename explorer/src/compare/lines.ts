/** The sentences of a change, each with the clauses and the notices behind it. */
export interface Line {
  sentence: string;
  events: {
    clause: string | null;
    revision: { reorganization: { reorganizationId: string; title: string } | null } | null;
  }[];
}

/** Each clause once, in the order of the events. */
export const clausesOf = ({ events }: Pick<Line, 'events'>): string =>
  [...new Set(events.flatMap(({ clause }) => clause?.split('、') ?? []))].join('、');

/** The title of each notice, by its lasting name. */
export const noticesOf = ({ events }: Pick<Line, 'events'>): Map<string, string> =>
  new Map(
    events.flatMap(({ revision }) => {
      const one = revision?.reorganization;
      return one ? [[one.reorganizationId, one.title] as const] : [];
    }),
  );
