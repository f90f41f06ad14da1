/** The kinds of change of a unit between two moments, in the order in which a comparison lists them. */
export const CHANGE_KINDS = [
  'CREATED',
  'RENAMED',
  'TRANSFERRED',
  'RECLASSIFIED',
  'REORDERED',
  'MERGED',
  'SPLIT',
  'RECOMPOSED',
  'ABOLISHED',
  'REINSTATED',
  'CARRIED',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];
