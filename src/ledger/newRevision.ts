/** A revision as it is appended: its content and events as texts, in which they are stored, and the hash over them. */
import type { Content } from '../domain/words/content.js';
import type { LedgerEvent } from '../domain/words/event.js';
import type { RowChanges } from '../projections/rowChanges.js';
import { canonical, sha256 } from './hash.js';

/** What a recording says about itself. */
export interface About {
  recordedBy: string;
  reason?: string;
  idempotencyKey?: string;
  fingerprint: string;
}

export interface Recording {
  code: string;
  /** The newest revision when it was decided: nothing is written if there is a newer one. */
  head: number;
  /** The hash of that revision; absent for a registration. */
  headHash?: string;
  content: Content;
  /** The number of events in the ledger before these. */
  position: number;
  events: LedgerEvent[];
  rows: RowChanges;
}

export interface NewRevision extends About, Recording {
  stored: { content: string; events: EventTexts[] };
  contentHash: string;
}

type EventTexts = Omit<LedgerEvent, 'data'> & { position: number; data: string };

export function newRevision(recording: Recording, about: About): NewRevision {
  const { recordedBy, reason, idempotencyKey, fingerprint } = about;
  const content = canonical(recording.content);
  const events = recording.events.map((event, i) => ({
    ...event,
    position: recording.position + i + 1,
    data: canonical(event.data),
  }));
  return {
    ...recording,
    ...about,
    stored: { content, events },
    contentHash: sha256(canonical({ recordedBy, reason, idempotencyKey, fingerprint, content, events })),
  };
}
