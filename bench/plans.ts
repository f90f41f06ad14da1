/** The tables and indexes that the server reads to answer a question. */
import { CompiledQuery, type Kysely, type RootOperationNode } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import { compiled } from './statements.js';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

/** The reads in the plan of a statement, such as "Index Scan unit_state_organization_unit_idx (3 rows)". */
export async function explain(db: Kysely<Tables>, statement: RootOperationNode): Promise<string[]> {
  const { sql, parameters } = compiled(statement);
  const asked = CompiledQuery.raw(`explain (analyze, timing off, format json) ${sql}`, [...parameters]);
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: PlanNode }[] | string }>(asked);
  const plan = rows[0]!['QUERY PLAN'];
  const [root] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as { Plan: PlanNode }[];
  return [...new Set(readsOf(root!.Plan))];
}

function readsOf(node: PlanNode): string[] {
  const { 'Relation Name': table, 'Index Name': index, 'Node Type': type, Plans = [] } = node;
  const rows = Math.round(node['Actual Rows'] * node['Actual Loops']);
  const times = node['Actual Loops'] > 1 ? `, ${node['Actual Loops']} times` : '';
  const here =
    index !== undefined || table !== undefined ? [`${type} ${index ?? table} (${rows} rows${times})`] : [];
  return [...here, ...Plans.flatMap(readsOf)];
}
