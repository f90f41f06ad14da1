/** Whether the events of an organization are in their places: 1, 2, 3 … through all its revisions. */

import type { StoredEvent, StoredRevision } from '../ledgerLine.js';
import { type Finding, finding } from './finding.js';

interface Places {
  code: string;
  findings: Finding[];
  /** The place of the next event. */
  next: number;
}

export const newPlaces = (code: string, findings: Finding[]): Places => ({ code, findings, next: 1 });

/** Takes the events of the next revision. Changes the places. */
export function checkEvents(places: Places, { number, events }: StoredRevision, line?: number): void {
  for (const event of events) checkEvent(places, event, number, line);
}

function checkEvent(places: Places, { position, id }: StoredEvent, revision: number, line?: number): void {
  const { code, findings, next } = places;
  if (position > next) {
    // The missing events may have been the last ones of the revision before.
    const revisions = { first: Math.max(1, revision - 1), last: revision };
    findings.push(
      finding(code, 'EVENT_MISSING', { revisions, events: { first: next, last: position - 1 }, line }),
    );
  }
  const here = { revisions: revision, events: position, line };
  if (position < next) findings.push(finding(code, 'EVENT_OUT_OF_PLACE', here));
  if (id !== `${code}:e${position}`) findings.push(finding(code, 'EVENT_ID', { ...here, words: [id] }));
  // The next place counts from here, so that one changed place is one finding and not one for each later event.
  places.next = position + 1;
}
