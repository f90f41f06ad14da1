/** A stored revision as the domain needs it. */
import type { DatePrecision } from '../domain/words/change.js';
import type { Content } from '../domain/words/content.js';
import type { AmendmentFact, Fact, LedgerEvent } from '../domain/words/event.js';
import { eventWith } from '../domain/words/eventWith.js';
import type { StoredRevision } from './ledgerLine.js';

export interface KnownRevision {
  number: number;
  content: Content;
  events: LedgerEvent[];
}

export interface EventText {
  id: string;
  type: string;
  effectiveOn: string;
  ownDay?: boolean;
  precision: string;
  clause?: string | null;
  note?: string | null;
  reorganization?: string | null;
  data: string;
}

/** It throws where a text is no JSON. */
export const knownRevision = ({
  number,
  content,
  events,
}: Pick<StoredRevision, 'number' | 'content'> & { events: EventText[] }): KnownRevision => ({
  number,
  content: JSON.parse(content) as Content,
  events: events.map(readEvent),
});

/** One object with all fields, however many there are: a ledger has very many of them. */
const readEvent = (text: EventText): LedgerEvent => {
  const fact = { type: text.type, data: JSON.parse(text.data) } as Fact | AmendmentFact;
  return eventWith(fact, {
    id: text.id,
    effectiveOn: text.effectiveOn,
    precision: text.precision as DatePrecision,
    ownDay: text.ownDay ? true : undefined,
    clause: text.clause ?? undefined,
    note: text.note ?? undefined,
    reorganization: text.reorganization ?? undefined,
  });
};
