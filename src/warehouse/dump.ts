/** A dump: the history of organizations as Parquet files, and what describes them, in a folder. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { dataPackage } from './describe/dataPackage.js';
import { dcat } from './describe/dcat.js';
import type { Described, DumpedOrganization } from './describe/described.js';
import { readme } from './describe/readme.js';
import { dumpTables } from './dumpTables.js';

export interface DumpOptions {
  codes: readonly string[];
  sources: string[];
  base?: string;
  license?: string;
}

/** Fills an empty folder. */
export async function dump(
  db: Kysely<Tables>,
  folder: string,
  { codes, sources, base, license }: DumpOptions,
): Promise<Described> {
  const described = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx): Promise<Described> => {
      const { rows: organizations } = await sql<DumpedOrganization & { recordedAt: string | null }>`
        select code, name, revision,
          (select min(valid_from)::text from enkaku.coverages c where c.code = o.code and known_until is null) as "firstDay",
          (select max(recorded_at)::text from enkaku.revisions r where r.code = o.code) as "recordedAt"
        from enkaku.organizations o where code = any(${sql.val(codes)}::text[]) order by code`.execute(tx);
      const newest = organizations
        .flatMap(({ recordedAt }) => recordedAt ?? [])
        .map((text) => new Date(text));
      return {
        organizations: organizations.map(({ recordedAt: _, ...one }) => one),
        tables: await dumpTables(tx, codes, folder),
        recordedAt: newest.sort((a, b) => +b - +a)[0]?.toISOString(),
        ...{ sources, base, license },
      };
    });
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  await writeFile(join(folder, 'README.md'), readme(described));
  await writeFile(join(folder, 'datapackage.json'), json(dataPackage(described)));
  await writeFile(join(folder, 'dcat.jsonld'), json(dcat(described)));
  return described;
}
