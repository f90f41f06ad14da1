/** What may have happened to a unit between two moments, in the order in which a comparison names it. */
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
