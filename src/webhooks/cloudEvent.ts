/** What is delivered: CloudEvents 1.0 in JSON. */
import type { RevisionRow } from '../queries/record/revisions.js';

export interface CloudEvent {
  specversion: '1.0';
  /** Unique within `source`. */
  id: string;
  source: string;
  type: string;
  subject?: string;
  time: string;
  datacontenttype: 'application/json';
  /** The extension of that name: a text that grows as the number does. */
  sequence?: string;
  data: object;
}

/** Little is said of the revision: a receiver asks for the rest, with its own rights. */
export function recordedEvent(code: string, revision: RevisionRow): CloudEvent {
  const { number, recordedAt, recordedBy, reason, hash, reorganization } = revision;
  return {
    specversion: '1.0',
    id: `${code}:${number}`,
    source: `/o/${code}`,
    type: 'enkaku.revision.recorded',
    subject: `${code}:${number}`,
    time: recordedAt,
    datacontenttype: 'application/json',
    sequence: String(number).padStart(10, '0'),
    data: { organization: code, revision: number, recordedAt, recordedBy, reason, hash, reorganization },
  };
}

export const testEvent = (id: string, time: string): CloudEvent => ({
  specversion: '1.0',
  id,
  source: '/',
  type: 'enkaku.webhook.test',
  time,
  datacontenttype: 'application/json',
  data: {},
});
