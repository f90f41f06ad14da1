/** Every table of the projections (read models): what a rebuild empties, and what a verification compares. */
export const PROJECTION_TABLES = [
  'unit_state',
  'sibling_order',
  'coverage',
  'organization_name',
  'change_day',
  'reorganization',
  'event_unit',
  'unit_name',
  'amended_event',
  'widened',
  'duty',
  'duty_holding',
  'duty_transfer',
  'post_state',
  'oversight',
  'succession',
] as const;

export type ProjectionTable = (typeof PROJECTION_TABLES)[number];

/** The columns that distinguish the rows of an organization, what the row is about first: those of its constraint. */
export const ROW_KEYS: Record<ProjectionTable, [string, ...string[]]> = {
  unit_state: ['unit', 'valid', 'known'],
  sibling_order: ['parent', 'valid', 'known'],
  coverage: ['valid', 'known'],
  organization_name: ['event', 'known'],
  change_day: ['day', 'known'],
  reorganization: ['id', 'known'],
  event_unit: ['unit', 'position'],
  unit_name: ['name'],
  amended_event: ['event', 'known'],
  widened: ['id', 'known'],
  duty: ['id', 'known'],
  duty_holding: ['duty', 'unit', 'valid', 'known'],
  duty_transfer: ['event', 'known'],
  post_state: ['post', 'valid', 'known'],
  oversight: ['unit', 'valid', 'known'],
  succession: ['event', 'from_unit', 'to_unit', 'known'],
};
