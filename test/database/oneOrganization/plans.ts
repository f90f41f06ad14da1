/** What a plan says of the organization of each relation that it reads. */

/** A part of a plan as EXPLAIN (FORMAT JSON) gives it, with conditions such as "Index Cond". */
export interface PlanPart {
  'Node Type': string;
  'Relation Name'?: string;
  'Subplan Name'?: string;
  Plans?: PlanPart[];
  [more: string]: unknown;
}

export interface Planned {
  text: string;
  plan: PlanPart;
}

const CONDITIONS = ['Index Cond', 'Recheck Cond', 'Filter', 'TID Cond'];
const WRITES = new Set(['ModifyTable', 'LockRows']);

/** The tables that the plan reads without a value for their organization. */
export function unbound(plan: PlanPart, tables: ReadonlySet<string>): string[] {
  const parts = [...partsOf(plan)];
  // Of a subquery that is done first: no server knows it before.
  const found = new Set(parts.flatMap((part) => part['Subplan Name']?.match(/\$\d+/g) ?? []));
  return parts.flatMap((part) => {
    const table = part['Relation Name'];
    if (table === undefined || !tables.has(table) || WRITES.has(part['Node Type'])) return [];
    const conditions = CONDITIONS.map((name) => part[name] ?? '').join(' ');
    const values = [...conditions.matchAll(/\borganization = ('?\d+|\$\d+)/g)].map(([, value = '']) => value);
    return values.some((value) => !found.has(value)) ? [] : [table];
  });
}

/** Whether the plan reads one of the tables, or writes to it. */
export const touches = (plan: PlanPart, tables: ReadonlySet<string>): boolean =>
  [...partsOf(plan)].some((part) => tables.has(part['Relation Name'] ?? ''));

function* partsOf(plan: PlanPart): Generator<PlanPart> {
  yield plan;
  for (const part of plan.Plans ?? []) yield* partsOf(part);
}

/** A condition that compares organizations with each other, in a statement or in the text of a program. */
const COMPARED = [
  /\borganization"?\s*=\s*(?!\$|'?\d|p_organization\b|v_organization\b)\S+/i,
  /\busing\s*\([^)]*\borganization\b[^)]*\)/i,
  /\borganization\)?\s+(in\s*\(|is not distinct from)/i,
  /\((?:\w+\.)?organization,[^()]*\)\s*(=|in)\s*\(/i,
];

/** The condition on organizations that is no value, if the text has one. */
export const compared = (text: string): string | undefined =>
  COMPARED.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
