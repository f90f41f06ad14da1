/** The content of a revision beside its events. */
import type { Coverage } from './command.js';
import type { Day } from './day.js';
import type { ReorganizationId } from './event.js';

/** The data of a reorganization. It is not an event. */
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

/** What the charts of an organization say about it as a whole: the registration and the charts that extended it. */
export interface Baseline {
  code: string;
  name: string;
  timeZone: string;
  knownFrom: Day;
  coverage: Coverage;
  source?: string;
}

/** A chart that was recorded after the registration. Without coverage, the coverage stays the same. */
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
