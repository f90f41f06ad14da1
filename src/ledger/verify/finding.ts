/** One thing that a verification found: what, where, and in words. */
import type { Bilingual } from '../../domain/words/bilingual.js';
import { findingTexts, type Span, type Where } from './texts.js';

export interface Finding extends Bilingual {
  organization: string;
  code: FindingCode;
  /** The revisions that were changed; absent: the organization itself was. */
  revisions?: Span;
  /** The places of the changed events in the ledger, as far as they are known. */
  events?: Span;
  /** The line in the file that was verified. */
  line?: number;
}

export type FindingCode = keyof typeof findingTexts;

interface Details {
  revisions?: Span | number;
  events?: Span | number;
  words?: (string | number)[];
  line?: number;
}

export function finding(organization: string, code: FindingCode, details: Details = {}): Finding {
  const revisions = span(details.revisions);
  const events = span(details.events);
  const none = { first: 0, last: 0 };
  const textOf: (where: Where) => Bilingual = findingTexts[code];
  const words = (details.words ?? []).map(String);
  const { ja, en } = textOf({ revisions: revisions ?? none, events: events ?? none, words });
  return { organization, code, revisions, events, line: details.line, ja, en };
}

const span = (of: Span | number | undefined): Span | undefined =>
  typeof of === 'number' ? { first: of, last: of } : of;
