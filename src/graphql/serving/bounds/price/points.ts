/** What work costs beside the values of an answer, in points. A value is one point, some four microseconds of one core. */
export const points = {
  /** A statement of its own. */
  statement: 100,
  /** A unit of a tree that is read. */
  unitOfTree: 1.5,
  /** A sentence about an event or a change. */
  sentence: 10,
  comparison: 2_000,
  /** A unit that differs, found by a comparison. */
  differing: 30,
  /** An event whose hash is computed again. */
  verifiedEvent: 8,
  /** An entry of a list that is counted and cut into pages. */
  listedEntry: 0.1,
  /** A day of a time series, for each unit of that day. */
  countedUnit: 0.25,
  /** An object of an input that is tried out; and, for each unit that there is, the history on which it is tried. */
  triedObject: 60,
  triedOnUnit: 2,
};
