/** What a revision says beside its events. */
import type { Coverage } from './command.js';
import type { Day } from './day.js';
import type { ReorganizationId } from './event.js';

/** The data of a reorganization; it is no event of its own. */
export interface Reorganization {
  id: ReorganizationId;
  title: string;
  note?: string;
  effectiveOn: Day;
  announcedOn?: Day;
  decidedOn?: Day;
  promulgatedOn?: Day;
  legalBasis?: string;
  source?: string;
}

/** What is known of an organization from its charts: the registration, and those that extended it. */
export interface Baseline {
  code: string;
  name: string;
  timeZone: string;
  knownFrom: Day;
  coverage: Coverage;
  source?: string;
}

/** A chart that came after the registration. Absent coverage: as it was. */
export interface LaterChart {
  knownFrom: Day;
  coverage?: Coverage;
  source?: string;
}

export type Content =
  | { registration: Baseline }
  | { reorganization: Reorganization }
  | { amends: { reorganization?: ReorganizationId } }
  | { extension: LaterChart }
  | { widening: LaterChart };
