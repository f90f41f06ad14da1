/** The recordings that are shown as rows, newest first. */
interface Recording {
  number: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  source: string | null;
  hash: string;
  reorganization: { reorganizationId: string; title: string } | null;
  eventCount: number;
}

export const logCsv = (revisions: readonly Recording[]): string[][] => [
  [
    ...['revision', 'recordedAt', 'recordedBy', 'reason', 'source'],
    ...['reorganizationId', 'title', 'events', 'hash'],
  ],
  ...revisions
    .toReversed()
    .map(({ reorganization, eventCount, ...one }) => [
      ...[String(one.number), one.recordedAt, one.recordedBy, one.reason ?? '', one.source ?? ''],
      ...[reorganization?.reorganizationId ?? '', reorganization?.title ?? '', String(eventCount), one.hash],
    ]),
];
