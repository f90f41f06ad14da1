/**
 * What work costs beside the values of an answer, in points. A value is one point: some four microseconds of one core. Measured
 * on an organization of 10,000 units (docs/limits.md).
 */
export const points = {
  /** A statement of its own. */
  statement: 150,
  /** A row that is read, for an object of a list. */
  row: 2,
  /** An object that is looked up by its id. */
  lookup: 8,
  /** The units above one, where its tree is not read. */
  ancestors: 12,
  /** A unit of a tree that is read. */
  unitOfTree: 1.3,
  /** A sentence about an event or a change. */
  sentence: 70,
  /** One about a change, which is composed from its events and compared with what is seen. */
  sentenceOfChange: 140,
  comparison: 2_000,
  /** A unit that differs, found by a comparison. */
  differing: 35,
  /** A unit of the comparison table; and what one that differs takes more there. */
  rowOfTable: 8,
  differingInTable: 20,
  /** An event whose hash is computed again. */
  verifiedEvent: 5,
  /** An entry of a list that is filtered and ordered. */
  listedEntry: 0.3,
  /** A state of a unit whose name is searched. */
  searchedState: 0.3,
  /** A row that is read to count the entries of a list. */
  countedRow: 0.3,
  /** A day of a time series, for each unit of that day. */
  countedUnit: 0.25,
  /** An object of an input that is tried out; and, for each unit that there is, the history on which it is tried. */
  triedObject: 60,
  triedOnUnit: 2,
};
