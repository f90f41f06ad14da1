/** What is asked about duties, and what comes back. */
import type { Day } from '../../domain/words/day.js';
import type { Coverage } from './askGraphql.js';

export const dutyQuestion = `
  query ($code: ID!, $name: String!, $date: LocalDate!) {
    organization(code: $code) {
      code
      name
      asOf(date: $date) { date citation coverage }
      findDuties(name: $name) {
        id
        name
        holderOn(date: $date) { unitId displayName path }
        holdings {
          from
          until
          holder {
            unitId displayName path
            unit { dutyTransfers { on duty { id } event { ...event } } }
          }
          event { ...event }
        }
      }
    }
  }
  fragment event on Event { id type effectiveOn precision clause sentence reading { clause sentence } }`;

export interface Duties {
  organization: { code: string; name: string; asOf: OnDay; findDuties: Duty[] };
}

export interface OnDay {
  date: Day;
  citation: string;
  coverage: Coverage;
}

export interface Duty {
  id: string;
  name: string;
  holderOn: Holder[];
  holdings: Holding[];
}

export interface Holder {
  unitId: string;
  path: string[];
}

export interface Holding {
  /** Null: nobody knows. */
  from: Day | null;
  until: Day | null;
  holder: Holder & { unit: { dutyTransfers: Transfer[] } };
  event: Event;
}

export interface Transfer {
  on: Day;
  duty: { id: string } | null;
  event: Event;
}

export interface Event {
  id: string;
  type: string;
  clause: string | null;
  sentence: string;
  reading: { clause: string | null; sentence: string } | null;
}
