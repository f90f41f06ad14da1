/**
 * One change of a reorganization as a recorder writes it: a verb, and what it is about. An absent field is undefined.
 */
import type { Day } from './day.js';

/** How a person points at a unit: an id, a path of names, or '@ref'. Resolved in unitRef.ts and resolve.ts. */
export type UnitRef = string;

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'UNCERTAIN';
export type DutyExtent = 'WHOLE' | 'PART' | 'RESIDUAL';

/** Exactly one of the verbs is present; `decide` refuses the rest. */
export interface Change extends Partial<Verbs> {
  clause?: string;
  note?: string;
  effectiveOn?: Day;
  precision?: DatePrecision;
}

export interface Verbs {
  create: { unit: NewUnit; from?: UnitRef[]; fromOutside?: string };
  rename: { unit: UnitRef; name: string; displayName?: string };
  transfer: { unit: UnitRef; under?: UnitRef; after?: UnitRef; name?: string; kind?: string };
  reclassify: { unit?: UnitRef; everyKind?: string; kind: string; name?: string; withNames?: boolean };
  reorder: { unit: UnitRef; after: UnitRef };
  merge: { units: UnitRef[]; into?: UnitRef; intoNew?: NewUnit };
  split: { unit: UnitRef; keep?: boolean; into: NewUnit[] };
  recompose: { units: UnitRef[]; keep?: UnitRef[]; into: NewUnit[] };
  abolish: { unit: UnitRef; replacedBy?: UnitRef[] };
  reinstate: { unit: UnitRef; under?: UnitRef; after?: UnitRef; name?: string };
  transferDuty: {
    duty?: string;
    description?: string;
    from?: UnitRef[];
    fromOutside?: string;
    to?: UnitRef[];
    toOutside?: string;
    extent?: DutyExtent;
    except?: string;
    newDuty?: boolean;
  };
  endDuty: { duty: string; holder?: UnitRef };
  createPost: { name: string; rank?: string; unit?: UnitRef; duties?: string[] };
  changePost: {
    post: string;
    name?: string;
    rank?: string;
    unit?: UnitRef;
    addDuties?: string[];
    removeDuties?: string[];
  };
  abolishPost: { post: string };
  oversee: { unit: UnitRef; posts: string[] };
  renameOrganization: { name: string };
}

export type Verb = keyof Verbs;

export interface NewUnit {
  ref?: string;
  name: string;
  displayName?: string;
  kind: string;
  under?: UnitRef;
  after?: UnitRef;
  sources?: UnitRef[];
}
