/** What a lineage is asked for, and what comes back. */

import type { SuccessionKind } from '../../domain/fold/successions.js';
import type { Day } from '../../domain/words/day.js';

export const lineageQuestion = `
  query ($code: ID!, $unit: ID!, $date: LocalDate!, $direction: LineageDirection!, $until: LocalDate) {
    organization(code: $code) {
      code
      name
      unit(id: $unit) {
        id
        asOf(date: $date) { ...state }
        states { ...state }
        lineage(direction: $direction, until: $until) {
          successions {
            kind on from { id } to { id }
            before { ...state }
            after { ...state }
            event { ...event }
          }
        }
        dutyTransfers { on description from { unitId } to { unitId } event { ...event } }
        events { ...event }
      }
    }
  }
  fragment state on UnitState { unitId name displayName kind path from until }
  fragment event on Event {
    id type effectiveOn precision clause data sentence
    reading { type effectiveOn clause data sentence }
  }`;

export interface Lineage {
  organization: { code: string; name: string; unit: LineageUnit };
}

export interface LineageUnit {
  id: string;
  /** On the day asked about; null: it does not stand. */
  asOf: State | null;
  states: State[];
  lineage: { successions: Succession[] };
  dutyTransfers: { on: Day; event: Event }[];
  events: Event[];
}

export interface State {
  unitId: string;
  displayName: string;
  kind: string;
  path: string[];
  from: Day;
  until: Day | null;
}

export interface Succession {
  kind: SuccessionKind;
  on: Day;
  from: { id: string };
  to: { id: string };
  before: State | null;
  after: State | null;
  event: Event;
}

export interface Event extends Reading {
  id: string;
  /** As it now reads; null: it does not, or is an amendment. */
  reading: Reading | null;
}

export interface Reading {
  type: string;
  effectiveOn: Day;
  clause: string | null;
  data: { unit?: string };
  sentence: string;
}
