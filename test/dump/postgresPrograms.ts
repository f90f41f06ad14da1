/** PostgreSQL's own programs. The embedded server comes without pg_dump. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'psql'] as const;
export type PostgresPrograms = Record<(typeof NEEDED)[number], string>;

/** Debian keeps them out of the path, one folder for each version; elsewhere pg_config knows. */
const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/** The newest that are installed. Throws if there are none: a proof that was not made is no proof. */
export function findPostgresPrograms(
  folders = [...debianFolders(), ...configuredFolder()],
): PostgresPrograms {
  const whole = folders.filter((folder) => NEEDED.every((name) => existsSync(join(folder, name))));
  const [folder] = whole.filter((found) => versionOf(found) >= OLDEST);
  if (folder === undefined) {
    throw new Error(
      `This test dumps and restores with PostgreSQL's own programs, version ${OLDEST} or later: ${NEEDED.join(', ')}. ` +
        'They are not here. Install them (Debian, Ubuntu: apt-get install postgresql), or put their pg_config on the path.',
    );
  }
  const program = (name: string) => join(folder, name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pg_dump: program('pg_dump'),
    pg_restore: program('pg_restore'),
    psql: program('psql'),
  };
}

function debianFolders(): string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'));
}

function configuredFolder(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()];
  } catch {
    return [];
  }
}

/** "pg_dump (PostgreSQL) 15.14 (Debian …)" */
const versionOf = (folder: string): number =>
  Number(/\) (\d+)/.exec(execFileSync(join(folder, 'pg_dump'), ['--version'], { encoding: 'utf8' }))?.[1]);
