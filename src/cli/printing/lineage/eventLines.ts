/** Events of a lineage as lines of text: the sentence with its clause, how exactly its day is known, and the remark. */
import type { LineageEventFragment, UnitLineageFragment } from '../../asking/questions/lineage.generated.js';
import { paint } from '../terminal.js';
import { cited, remark, titled } from '../texts.js';
import { precisionNote } from '../when.js';
import { effective } from './verbs.js';

/** Writes events. A remark is written only once. */
export type EventLines = (event: LineageEventFragment) => string[];

/** `events`: all of the lineage. The titles of the notices are written where several are behind it. `written`: the events written so far. */
export function eventLinesOf(events: LineageEventFragment[]): {
  lines: EventLines;
  written: LineageEventFragment[];
} {
  const titles = new Set(events.flatMap((event) => reorganizationOf(event)?.reorganizationId ?? []));
  const written: LineageEventFragment[] = [];
  const lines: EventLines = (event) => {
    const version = effective(event);
    const title = titles.size > 1 ? reorganizationOf(event)?.title : undefined;
    const note = written.some(({ eventId }) => eventId === event.eventId) ? null : version.note;
    written.push(event);
    return [
      `${version.sentence}${precisionNote(version)}${paint('dim', titled(title) + cited(version.clause))}`,
      ...(note === null ? [] : [`  ${paint('dim', remark(note))}`]),
    ];
  };
  return { lines, written };
}

const reorganizationOf = ({ revision }: LineageEventFragment) => revision?.reorganization;

/** Every event that the lineage shows, each once. */
export function eventsIn({ states, lineage, dutyTransfers }: UnitLineageFragment): LineageEventFragment[] {
  const all = [
    ...[...states, ...lineage.units.flatMap((unit) => unit.states)].flatMap(({ causes, endedBy }) =>
      endedBy ? [...causes, endedBy] : causes,
    ),
    ...lineage.successions.map(({ event }) => event),
    ...dutyTransfers.map(({ event }) => event),
  ];
  return [...new Map(all.map((event) => [event.eventId, event])).values()];
}
