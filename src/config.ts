/** What the service is told by its environment. */
import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Config {
  port: number;
  host: string;
  /** A PostgreSQL of the operator's; absent: the embedded one in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  /** Whether an empty database is given Isesaki's history. */
  seed: boolean;
}

export type Environment = Record<string, string | undefined>;

/** All that is wrong with the environment, one sentence for each variable. */
export class ConfigError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
  }
}

// This file runs from dist/src.
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the variables of the README. An empty one counts as absent, and others are ignored. */
export function readConfig(env: Environment): Config {
  const wrong: string[] = [];
  const read = <T>(name: string, absent: T, parse: (value: string) => T | undefined, mend: string): T => {
    const value = env[name];
    if (!value) return absent;
    const parsed = parse(value);
    if (parsed === undefined) wrong.push(`${name} is "${withoutPassword(value)}": ${mend}`);
    return parsed ?? absent;
  };

  const port = read('PORT', 4000, parsePort, 'give a number from 0 (any free port) to 65535, such as 4000.');
  const host = read(
    'HOST',
    '127.0.0.1',
    parseHost,
    'give an address or a name of this machine without port, such as 127.0.0.1 (this machine only) or 0.0.0.0 (all networks).',
  );
  const databaseUrl = read(
    'DATABASE_URL',
    undefined,
    parseDatabaseUrl,
    'give the address of a PostgreSQL, such as postgres://user:password@host:5432/database, or leave it out for the embedded one.',
  );
  const dataDir = read(
    'ENKAKU_DATA_DIR',
    // The same one wherever the command line is called from.
    resolve(projectFolder, '.enkaku'),
    parseFolder,
    'that is no folder. Give the path of one (it is made if it does not exist).',
  );
  const seed = read('ENKAKU_SEED', databaseUrl === undefined, parseSwitch, 'give on or off.');
  if (wrong.length > 0) throw new ConfigError(wrong);
  return { port, host, databaseUrl, dataDir, seed };
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function parseHost(value: string): string | undefined {
  const isName =
    value.length <= 253 && /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?$/i.test(value);
  const isNumbers = /^[\d.]+$/.test(value);
  return isIP(value) || (isName && !isNumbers) ? value : undefined;
}

function parseDatabaseUrl(value: string): string | undefined {
  // Through a socket there is no host: postgres://user@/database?host=/run/postgresql
  const withHost = value.replace('@/', '@localhost/');
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(withHost) ? value : undefined;
}

function parseFolder(value: string): string | undefined {
  // A path that is given relates to where the command is called, as paths on a command line do.
  const folder = resolve(value);
  return existsSync(folder) && !isFolder(folder) ? undefined : folder;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function parseSwitch(value: string): boolean | undefined {
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

/** A mistyped address may still hold a password, which belongs on no screen and in no log. */
const withoutPassword = (value: string) =>
  value.replace(/^(\w+:\/\/)?.*@/s, '$1…@').replace(/(password=)[^&]*/g, '$1…');
