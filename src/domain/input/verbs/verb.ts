/** What one verb of a change means: each verb answers this in a file of its own. */
import type { Tree } from '../../fold/tree.js';
import type { Problem } from '../../problems/problem.js';
import type { TextSize } from '../../problems/text.js';
import type { NewUnit, Verb, Verbs } from '../../words/change.js';
import type { Day } from '../../words/day.js';
import type { EventData, Fact, UnitId } from '../../words/event.js';
import type { Pointers } from '../pointers.js';

/** The event that each verb records. */
export interface EventOf {
  create: 'UnitCreated';
  rename: 'UnitRenamed';
  transfer: 'UnitTransferred';
  reclassify: 'UnitReclassified';
  reorder: 'UnitReordered';
  merge: 'UnitsMerged';
  split: 'UnitSplit';
  recompose: 'UnitsRecomposed';
  abolish: 'UnitAbolished';
  reinstate: 'UnitReinstated';
  transferDuty: 'DutyTransferred';
  endDuty: 'DutyEnded';
  createPost: 'PostCreated';
  changePost: 'PostChanged';
  abolishPost: 'PostAbolished';
  oversee: 'OversightSet';
  renameOrganization: 'OrganizationRenamed';
}

/** What the event of a verb says. */
export type DataOf<V extends Verb> = EventData[EventOf[V]];

/** Fields are named from the verb down, such as units[0]. What is absent here does not apply to the verb. */
export interface VerbOf<V extends Verb> {
  /** The units that it creates, in the order of the input. */
  newUnits?: (said: Verbs[V]) => FieldOfNewUnit[];
  /** Its fields that are recorded as written: names are one line, notes may have several. */
  texts?: { [F in TextFields<Verbs[V]>]?: TextSize };
  /** Lists that are empty, and fields that do not go together. Such a change is not resolved. */
  shapeProblems?: (said: Verbs[V], at: FieldPath) => Problem[];
  /** What it records, once its pointers are found. */
  fact: (said: Verbs[V], point: Pointers) => Extract<Fact, { type: EventOf[V] }>;
  /** A fact that changes nothing, or contradicts itself. */
  factProblems?: (data: DataOf<V>, context: FactContext) => Problem[];
}

export interface FieldOfNewUnit {
  unit: NewUnit;
  field: string;
}

/** The path into the input of a field of the verb; without a field, of the verb itself. */
export type FieldPath = (field?: string) => string;

export interface FactContext {
  day: Day;
  /** The tree of the eve. */
  eve: Tree;
  /** The organization's name on the eve. */
  organizationName: () => string;
  at: FieldPath;
  /** A unit's path, for people. */
  label: (unit: UnitId) => string;
}

/** The fields that are a text or a list of texts. */
type TextFields<Said> = {
  [F in keyof Said]-?: NonNullable<Said[F]> extends string | string[] ? F : never;
}[keyof Said];
