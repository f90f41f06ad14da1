/** What an amendment on the desk is about, as it stands in the address: correct:102041:e7, withdraw:102041:r1. */
export const OF_EVENTS = ['correct', 'void', 'rescheduleEvent'] as const;
export const OF_REORGANIZATIONS = ['reschedule', 'withdraw'] as const;
export type Amendment = (typeof OF_EVENTS)[number] | (typeof OF_REORGANIZATIONS)[number];

export interface AmendmentOf {
  kind: Amendment;
  /** The lasting name of the event or reorganization. */
  id: string;
}

export function parseSubject(subject: string | undefined): AmendmentOf | undefined {
  const [, name, id] = /^(\w+):(.+)$/.exec(subject ?? '') ?? [];
  const kind = [...OF_EVENTS, ...OF_REORGANIZATIONS].find((one) => one === name);
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

export const printSubject = ({ kind, id }: AmendmentOf): string => `${kind}:${id}`;

export const isOfEvent = (kind: Amendment): boolean => OF_EVENTS.some((one) => one === kind);
