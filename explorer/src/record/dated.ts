/** Events in the order in which they took effect, as far as corrections leave it. */
export interface Dated {
  eventId: string;
  effectiveOn: string;
  reading: { effectiveOn: string } | null;
}

/** The effective day, as it was corrected. */
export const dayOf = ({ reading, effectiveOn }: Dated): string => reading?.effectiveOn ?? effectiveOn;

/** By effective day; of one day as recorded. */
export const byDay = (a: Dated, b: Dated): number =>
  dayOf(a).localeCompare(dayOf(b)) || numberOf(a) - numberOf(b);

/** Events are numbered as they are recorded: …:e7. */
const numberOf = ({ eventId }: Dated) => Number(/\d+$/.exec(eventId)?.[0]);
