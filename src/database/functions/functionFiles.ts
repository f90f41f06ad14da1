import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { READING } from '../schemas.js';
import { readSql, sha256 } from '../sqlFile.js';

export interface FunctionFile {
  /** The name of the function; of one in the schema for reading with it: enkaku.units_as_of. */
  name: string;
  /** As messages call the file: functions/project/project_duty.sql. */
  path: string;
  /** From "create" on. */
  sql: string;
  sha256: string;
}

/** The files of a folder and the folders in it, in the order of the names of their functions. */
export function readFunctions(folder: string): FunctionFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.sql'),
  );
  const files = paths.map((path) => readFunction(folder, path));
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, { name, path }] of files.entries()) {
    const before = files[index - 1];
    if (before?.name === name)
      throw new Error(`Two files define the function ${name}: ${before.path} and ${path}.`);
  }
  return files;
}

function readFunction(folder: string, path: string): FunctionFile {
  const shown = `functions/${path.replaceAll(sep, '/')}`;
  const name = `${shown.startsWith(`functions/${READING}/`) ? `${READING}.` : ''}${basename(path, '.sql')}`;
  const text = readSql(join(folder, path));
  const start = text.indexOf(`create or replace function ${name}(`);
  if (start < 0 || text.match(/^create\b/gim)?.length !== 1) {
    throw new Error(`${shown} must say "create or replace function ${name}(…" and create nothing else.`);
  }
  // The comment above is not part of the function: a better comment does not make it another one.
  const sql = text.slice(start);
  return { name, path: shown, sql, sha256: sha256(sql) };
}
