/** Writes all rows of an organization at once, each as it is in the end: none is written again to be closed. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { FoldedRows } from './foldedRows.js';
import { PROJECTION_TABLES, type ProjectionTable } from './tables.js';

/** So many are written by one statement. */
const PORTION = 5_000;

export async function writeRows(db: Kysely<Tables>, organization: number, rows: FoldedRows): Promise<void> {
  for (const table of PROJECTION_TABLES) {
    const texts = [...rows.release(table)];
    for (let i = 0; i < texts.length; i += PORTION)
      await writePortion(db, organization, table, texts.slice(i, i + PORTION));
  }
}

const writePortion = (db: Kysely<Tables>, organization: number, table: ProjectionTable, texts: string[]) =>
  sql`
    insert into ${sql.table(table)}
    select * from json_populate_recordset(${sql.raw(`null::${table}`)}, ${jsonOf(texts, organization)}::json)`.execute(
    db,
  );

const jsonOf = (texts: string[], organization: number) =>
  `[${texts.map((text) => `{"organization":${organization},${text.slice(1)}`).join()}]`;
