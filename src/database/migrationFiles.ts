import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSql, sha256 } from './sqlFile.js';

export interface MigrationFile {
  name: string;
  sql: string;
  sha256: string;
}

// This file runs from dist/src/database.
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** The numbered .sql files of a folder in the order in which they are applied. */
export function readMigrations(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}_\w+\.sql$/.test(name)) {
      throw new Error(`${join(folder, name)} is not named like a migration: 0001_what_it_does.sql.`);
    }
    if (names[index - 1]?.slice(0, 4) === name.slice(0, 4)) {
      throw new Error(`Two migrations have the number ${name.slice(0, 4)}: ${names[index - 1]} and ${name}.`);
    }
  }
  return names.map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): MigrationFile {
  const sql = readSql(join(folder, name));
  return { name, sql, sha256: sha256(sql) };
}
