import { dump } from '../../../warehouse/dump.js';
import { organizationCodes } from '../../asking/organizationCodes.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { sourcesOf } from '../../asking/sources.js';
import { print } from '../../printing/terminal.js';
import { wholeFolder } from '../../running/wholeFolder.js';
import { withDatabase } from '../../running/withDatabase.js';

export interface Options {
  parquet: string;
  base?: string;
  license?: string;
}

export async function dumpParquet(named: string[], { parquet, base, license }: Options): Promise<void> {
  const { organizations, tables } = await withDatabase(async (db) => {
    const codes = named.length > 0 ? [...new Set(named)] : await organizationCodes(db);
    const sources = new Set<string>();
    for (const code of codes) {
      const { revision } = await requireOrganization(db, code);
      for (const source of await sourcesOf(db, code, revision)) sources.add(source);
    }
    const options = { codes, sources: [...sources], base, license };
    return wholeFolder(parquet, (folder) => dump(db, folder, options));
  });
  for (const { file, rows } of tables) print(`${file}  ${rows} rows`);
  print(
    `${parquet} has ${organizations.map(({ code, revision }) => `${code} up to revision ${revision}`).join(', ')}.`,
  );
}
