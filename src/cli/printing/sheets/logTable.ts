/** Who recorded what, when and why: one event in a line, with the revision that recorded it. */
import type { Table } from '../../../sheets/table.js';
import type { LoggedRevisionFragment } from '../../asking/questions/log.generated.js';
import { localDay, localInstant } from '../instant.js';

const columns = [
  { name: 'revision' },
  { name: 'recordedOn', width: 12, isDay: true as const },
  { name: 'recordedAt', width: 30 },
  { name: 'recordedBy', width: 16 },
  { name: 'reason', width: 30 },
  { name: 'reorganizationId', width: 14 },
  { name: 'reorganization', width: 34 },
  { name: 'source', width: 40 },
  { name: 'event', width: 14 },
  { name: 'type', width: 20 },
  { name: 'effectiveOn', width: 12, isDay: true as const },
  { name: 'precision' },
  { name: 'clause', width: 20 },
  { name: 'sentence', width: 70 },
  { name: 'note', width: 40 },
  { name: 'supersededBy', width: 14 },
  { name: 'hash', width: 30 },
];

export const logTable = (revisions: readonly LoggedRevisionFragment[], timeZone: string): Table => ({
  title: '記録 log',
  columns,
  rows: revisions.flatMap((revision) => {
    const { number, recordedAt, recordedBy, reason, reorganization, events, hash } = revision;
    return events.map((event) => [
      ...[number, localDay(recordedAt, timeZone), localInstant(recordedAt, timeZone), recordedBy, reason],
      ...[reorganization?.reorganizationId ?? null, reorganization?.title ?? null],
      revision.source ?? reorganization?.source ?? null,
      ...[event.eventId, event.type, event.effectiveOn, event.precision, event.clause],
      ...[event.sentence, event.note, event.supersededBy?.eventId ?? null, hash],
    ]);
  }),
});
