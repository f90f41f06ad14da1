/** The functions of a distributed database: on every node, and those that record are run by the node that has the ledger. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import { DIRECTORY, HEADS } from './placement.js';

/** Their first argument is the organization. What they call runs there as well. */
export const DELEGATED = ['append_revision', 'keep_newest_state', 'project_further'];

interface Present {
  name: string;
  signature: string;
  keepsPlans: boolean;
  isKnown: boolean;
  isDelegated: boolean;
}

/** Those of the schema of the tables. The schema for reading is asked at the coordinator. */
async function functionsIn(tx: Transaction<Tables>): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select proname as name, pg_proc.oid::regprocedure::text as signature,
      'plan_cache_mode=force_generic_plan' = any(proconfig) is true as "keepsPlans", known.objid is not null as "isKnown",
      known.distribution_argument_index is not null as "isDelegated"
    from pg_proc
    left join pg_dist_object as known on known.classid = 'pg_proc'::regclass and known.objid = pg_proc.oid
    where pronamespace = (select relnamespace from pg_class where oid = to_regclass(${DIRECTORY}))
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
    order by proname collate "C"`.execute(tx);
  return rows;
}

/** Those that Citus does not know yet: they are older than the extension. Returns their names. */
export async function spreadFunctions(tx: Transaction<Tables>): Promise<string[]> {
  const missing = (await functionsIn(tx)).filter(({ isKnown }) => !isKnown);
  for (const { signature } of missing)
    await sql`select create_distributed_function(${signature}::regprocedure)`.execute(tx);
  return missing.map(({ name }) => name);
}

/** To be called when the tables are spread. Returns the names of those that were not delegated. */
export async function delegateFunctions(tx: Transaction<Tables>): Promise<string[]> {
  const missing = (await functionsIn(tx)).filter(
    ({ name, isDelegated }) => DELEGATED.includes(name) && !isDelegated,
  );
  for (const { signature } of missing)
    await sql`
      select create_distributed_function(${signature}::regprocedure, '$1', colocate_with := ${HEADS}, force_delegation := true)`.execute(
      tx,
    );
  return missing.map(({ name }) => name);
}

/**
 * Lets functions plan their statements with their values: only these say on which node a statement runs. A single server keeps
 * plans without values, which Citus cannot make. Returns the names of those that kept them.
 */
export async function planWithValues(tx: Transaction<Tables>): Promise<string[]> {
  const keeping = (await functionsIn(tx)).filter(({ keepsPlans }) => keepsPlans);
  for (const { signature } of keeping)
    await sql`alter function ${sql.raw(signature)} reset plan_cache_mode`.execute(tx);
  return keeping.map(({ name }) => name);
}
