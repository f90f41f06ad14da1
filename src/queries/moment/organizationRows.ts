/** What the tables have of organizations that are named by their codes: each is found by its key, which is kept. */
import { CompiledQuery, type Kysely } from 'kysely';
import { rowByKey } from '../../database/connecting/pools.js';
import { forgetKey, organizationKey, organizationKeys } from '../../database/organizationKeys.js';
import type { Tables } from '../../database/tables.js';
import { byOrganization } from '../paging/batch.js';

export interface OrganizationRow {
  id: number;
  code: string;
  name: string;
  timeZone: string;
  revision: number;
  written: string | null;
  /** As heads.ts describes it. */
  head: string;
}

/** By code; those without an organization are left out. */
export async function organizationRows(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OrganizationRow>> {
  const found = await rowsOf(db, [...new Set(codes)]);
  // A key that was kept may be of a database that was replaced.
  const stale = [...found].flatMap(([code, row]) => (row ? [] : [code]));
  for (const code of stale) forgetKey(db, code);
  const again = stale.length > 0 ? await rowsOf(db, stale) : [];
  return new Map([...found, ...again].flatMap(([code, row]) => (row ? [[code, row]] : [])));
}

/** Undefined: the organization with the key that is kept does not have this code. */
async function rowsOf(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<Map<string, OrganizationRow | undefined>> {
  const keys = [...(await organizationKeys(db, codes))].map(([code, organization]) => ({
    code,
    organization,
  }));
  const rows = await byOrganization(keys, async (organization, own) =>
    Promise.all(own.map(({ code }) => rowOf(db, organization, code))),
  );
  return new Map(keys.map(({ code }, i) => [code, rows[i]]));
}

/** Its values are the key of the organization and its code. */
export const ORGANIZATION_ROW = `
  with newest as (
    select number, hash from revision
    where organization = $1 and number = (select revision from ledger_head where organization = $1)
  )
  select id, code, name, time_zone as "timeZone", coalesce((select number from newest), 0) as revision,
    (select hash from newest) as hash,
    -- Another text after each rebuild, and the same after most recordings.
    (select string_agg(coverage.xmin::text, ' ' order by lower(known), lower(valid))
      from coverage where organization = $1) as written
  from organization where id = $1 and code = $2`;

async function rowOf(
  db: Kysely<Tables>,
  organization: number,
  code: string,
): Promise<OrganizationRow | undefined> {
  const { rows } = await db.executeQuery<Omit<OrganizationRow, 'head'> & { hash: string | null }>(
    CompiledQuery.raw(ORGANIZATION_ROW, [organization, code]),
  );
  const [row] = rows;
  if (!row) return undefined;
  const { hash, ...found } = row;
  return { ...found, head: headText(found.id, found.revision, hash, found.written) };
}

/** The head of the row alone, at the least cost: kept answers are given again with it. Undefined: there is no organization. */
export async function headOf(db: Kysely<Tables>, code: string): Promise<string | undefined> {
  const organization = await organizationKey(db, code);
  if (organization === undefined) return undefined;
  const row = await rowByKey(db, ORGANIZATION_ROW, [organization, code]);
  if (!row) return (await organizationRows(db, [code])).get(code)?.head;
  const [id, , , , revision, hash, written] = row;
  return headText(id, revision, hash, written);
}

type Value = string | number | null | undefined;

const headText = (id: Value, revision: Value, hash: Value, written: Value): string =>
  [id, ...(hash == null ? [] : [revision, hash]), ...(written == null ? [] : [written])].join(' ');
