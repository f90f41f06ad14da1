/** The ledger of an organization as it is stored, one thing a line: what is exported, brought back and verified. */

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
  /** The JSON text over which the hash was made. */
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
  /** The JSON text over which the hash was made. */
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

/** `stray`: an event whose revision is not there. Nothing the service does makes one. */
export type LedgerLine =
  | { organization: StoredOrganization }
  | { revision: StoredRevision }
  | { stray: StoredEvent & { revision: number } };

/** A line, and where it stood in a file. */
export type Numbered = LedgerLine & { line?: number };

export const lineText = (line: LedgerLine): string => `${JSON.stringify(line)}\n`;
