/**
 * What a recorder asks for, as plain data: the shapes of the mutations' inputs in schema.graphql, where every
 * field is described. An absent field is `undefined`, never null.
 */
import type { Change, DatePrecision, UnitRef } from './change.js';
import type { Day } from './day.js';

export type Coverage = 'COMPLETE' | 'PARTIAL';

export interface RegisterOrganization extends Chart {
  code: string;
  name: string;
  timeZone?: string;
  knownFrom: Day;
  idempotencyKey?: string;
}

/** An organization as it is known to have stood on a day, or a part of it. */
export interface Chart {
  /** UNKNOWN is refused, with a problem that asks for one of the others. */
  coverage?: Coverage | 'UNKNOWN';
  source?: string;
  units: BaselineUnit[];
  duties?: BaselineDuty[];
  posts?: BaselinePost[];
}

export interface BaselineUnit {
  ref?: string;
  unit?: UnitRef;
  name: string;
  displayName?: string;
  kind: string;
  note?: string;
  children?: BaselineUnit[];
}

export interface BaselineDuty {
  name: string;
  holders: UnitRef[];
}

export interface BaselinePost {
  name: string;
  rank?: string;
  unit?: UnitRef;
  duties?: string[];
  oversees?: UnitRef[];
}

/** Everything that can be recorded of an organization that is registered: exactly one. */
export type Command =
  | { record: RecordReorganization }
  | { reschedule: RescheduleReorganization }
  | { rescheduleEvent: RescheduleEvent }
  | { withdraw: WithdrawReorganization }
  | { correct: CorrectEvent }
  | { void: VoidEvent }
  | { extend: ExtendBaseline }
  | { widen: WidenBaseline };

/** The fields of every command that are about the recording, not about its content. */
export interface Envelope {
  organization: string;
  expectedRevision?: number;
  idempotencyKey?: string;
  reason?: string;
}

export interface RecordReorganization extends Envelope {
  reorganization: ReorganizationCommand;
}

export interface RescheduleReorganization extends Envelope {
  reorganization: string;
  effectiveOn: Day;
}

export interface RescheduleEvent extends Envelope {
  event: string;
  effectiveOn: Day;
  precision?: DatePrecision;
}

export interface WithdrawReorganization extends Envelope {
  reorganization: string;
  withdrawnOn?: Day;
}

export interface CorrectEvent extends Envelope {
  event: string;
  change: Change;
}

export interface VoidEvent extends Envelope {
  event: string;
}

export interface ExtendBaseline extends Envelope, Chart {
  knownFrom: Day;
}

export interface WidenBaseline extends Envelope, Chart {
  knownFrom?: Day;
  under?: UnitRef;
}

export interface ReorganizationCommand {
  title: string;
  note?: string;
  effectiveOn: Day;
  announcedOn?: Day;
  decidedOn?: Day;
  promulgatedOn?: Day;
  legalBasis?: string;
  source?: string;
  changes: Change[];
}
