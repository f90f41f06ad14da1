/** The lines of a stored ledger: what is exported, imported and verified. */

/** Absent where the table has null. */
export interface StoredEvent {
  position: number;
  id: string;
  type: string;
  effectiveOn: string;
  ownDay?: true;
  precision: string;
  clause?: string;
  note?: string;
  reorganization?: string;
  /** The JSON text that was hashed. */
  data: string;
}

export interface StoredRevision {
  number: number;
  /** With milliseconds, in UTC: 2026-04-01T00:00:00.000Z. */
  recordedAt: string;
  recordedBy: string;
  reason?: string;
  idempotencyKey?: string;
  fingerprint: string;
  /** The JSON text that was hashed. */
  content: string;
  contentHash: string;
  hash: string;
  /** By their positions. */
  events: StoredEvent[];
}

export interface StoredOrganization {
  code: string;
  name: string;
  timeZone: string;
  /** How many revisions follow, so that a file that was cut off by accident is noticed. */
  revisions: number;
}

/** `stray`: an event whose revision does not exist. The service never writes one. */
export type LedgerLine =
  | { organization: StoredOrganization }
  | { revision: StoredRevision }
  | { stray: StoredEvent & { revision: number } };

/** A line with its number in the file, and as it is there. */
export type Numbered = LedgerLine & { line?: number; text?: string };

export type RevisionLine = Extract<LedgerLine, { revision: StoredRevision }> & { text?: string };

export const lineText = (line: LedgerLine): string => `${JSON.stringify(line)}\n`;
