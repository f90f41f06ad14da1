/** A notice clause by clause, with what was recorded for each clause and every amendment beside what it amends. */
import type { EventType } from '../ask/questions/enums.generated.js';

export interface RecordedEvent {
  eventId: string;
  clause: string | null;
  /** The version in effect; null: it was voided, or the reorganization was withdrawn. */
  reading: { clause: string | null; effectiveOn: string } | null;
}

export interface RevisionOf {
  number: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  events: readonly {
    eventId: string;
    type: EventType;
    sentence: string;
    amends: { eventId: string } | null;
    supersededBy: { eventId: string } | null;
  }[];
}

export interface Amendment {
  eventId: string;
  type: EventType;
  sentence: string;
  /** A later amendment took its place, or voided it. */
  isReplaced: boolean;
  revision: Omit<RevisionOf, 'events'>;
}

export interface Entry<E> {
  event: E;
  amendments: Amendment[];
}

export interface Clause<E> {
  clause: string | null;
  entries: Entry<E>[];
}

export interface NoticeOf<E> {
  clauses: Clause<E>[];
  /** Those of the reorganization as a whole: on another day, withdrawn, in effect again. */
  amendments: Amendment[];
  /** Which revision recorded it. */
  recorded: Omit<RevisionOf, 'events'> | undefined;
}

export function noticeOf<E extends RecordedEvent>(
  events: readonly E[],
  revisions: readonly RevisionOf[],
): NoticeOf<E> {
  const own = new Set(events.map(({ eventId }) => eventId));
  const amending = revisions.flatMap(({ events: recorded, ...revision }) =>
    recorded.filter(({ eventId }) => !own.has(eventId)).map((event) => ({ event, revision })),
  );
  const amended = new Map(amending.map(({ event }) => [event.eventId, event.amends?.eventId]));
  const about = (id: string): string => {
    const of = amended.get(id);
    return of === undefined ? id : about(of);
  };
  const of = (id: string) => amending.filter(({ event }) => about(event.eventId) === id).map(amendmentOf);
  const clauses: Clause<E>[] = [];
  for (const event of events) {
    const { clause } = event.reading ?? event;
    const entry = { event, amendments: of(event.eventId) };
    const last = clauses.at(-1);
    if (last && last.clause === clause && clause !== null) last.entries.push(entry);
    else clauses.push({ clause, entries: [entry] });
  }
  const whole = amending.filter(({ event }) => !own.has(about(event.eventId)));
  return { clauses, amendments: whole.map(amendmentOf), recorded: revisions[0] };
}

const amendmentOf = ({
  event: { eventId, type, sentence, supersededBy },
  revision,
}: {
  event: RevisionOf['events'][number];
  revision: Omit<RevisionOf, 'events'>;
}): Amendment => ({ eventId, type, sentence, revision, isReplaced: supersededBy !== null });

export type Standing = 'withdrawn' | 'planned' | 'partly' | 'inForce' | 'voided';

/** Whether a reorganization is in force today, by the days of its events as they were amended. */
export function standingOf(
  {
    status,
    effectiveOn,
    events,
  }: {
    status: 'RECORDED' | 'WITHDRAWN';
    effectiveOn: string;
    events: readonly { reading: { effectiveOn: string } | null }[];
  },
  today: string,
): Standing {
  if (status === 'WITHDRAWN') return 'withdrawn';
  const days = events.flatMap(({ reading }) => reading?.effectiveOn ?? []);
  if (days.length === 0) return events.length > 0 ? 'voided' : effectiveOn > today ? 'planned' : 'inForce';
  const coming = days.filter((day) => day > today).length;
  return coming === days.length ? 'planned' : coming > 0 ? 'partly' : 'inForce';
}

/** The first and the last day on which any of it takes effect. */
export function daysOf(
  events: readonly { reading: { effectiveOn: string } | null }[],
  effectiveOn: string,
): [first: string, last: string] {
  const days = events.flatMap(({ reading }) => reading?.effectiveOn ?? []).sort();
  return [days[0] ?? effectiveOn, days.at(-1) ?? effectiveOn];
}
