/** What the sentence of an entry of a comparison needs to know. */
import type { ChangeKind } from '../../compare/changeKind.js';
import type { Day } from '../../words/day.js';
import type { Parent, UnitId } from '../../words/event.js';
import type { Path } from '../names.js';

/** A unit as it was at one of the two moments. */
export interface UnitAtMoment {
  /** Finds the same unit at the other moment. Absent: the path does. */
  unit?: UnitId;
  path: Path;
  /** The unit above; null at the top. Absent: the path says which it is. */
  parent?: Parent;
  kind: string;
  displayName: string;
  /** It was reinstated between the two moments. */
  isBack?: boolean;
}

/** The days of two charts, if a change is only known to have happened between them. */
export interface ChartDays {
  from: Day;
  to: Day;
}

export interface ChangeToSay {
  kinds: ChangeKind[];
  before: UnitAtMoment[];
  after: UnitAtMoment[];
  /** For each unit of `after`, the places in `before` of the units that it came from. Absent: each came from all. */
  sources?: number[][];
  spunOffFrom?: Path[];
  replacedBy?: Path[];
  between?: ChartDays;
}
