/** The configuration of the service, read from environment variables. */
import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AccessSettings, readAccess } from './access/settings.js';

export interface Config {
  access: AccessSettings;
  port: number;
  host: string;
  /** Names under which the service may be reached, beside `host` and localhost. */
  allowedHosts: string[];
  /** The origins whose pages may show /embed/… of the explorer in a frame. */
  embedOrigins: string[];
  /** The operator's own PostgreSQL; if absent, the embedded one in `dataDir` is used. */
  databaseUrl?: string;
  dataDir: string;
  /** Whether the history of Isesaki is recorded into an empty database. */
  seed: boolean;
}

export type Environment = Record<string, string | undefined>;

/** Everything that is wrong with the environment, one sentence for each variable. */
export class ConfigError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
  }
}

// This file runs from dist/src.
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the variables that the README lists and ignores others. An empty one counts as absent. */
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
  const allowedHosts = read(
    'ENKAKU_ALLOWED_HOSTS',
    [],
    parseHosts,
    'give host names without port, separated by commas, such as enkaku.city.example,localhost.',
  );
  const embedOrigins = read(
    'ENKAKU_EMBED_ORIGINS',
    [],
    parseOrigins,
    'give origins without a path, separated by commas, such as https://intranet.city.example.',
  );
  const databaseUrl = read(
    'DATABASE_URL',
    undefined,
    parseDatabaseUrl,
    'give the address of a PostgreSQL server, such as postgres://user:password@host:5432/database, or leave it out for the embedded one.',
  );
  const dataDir = read(
    'ENKAKU_DATA_DIR',
    // The same folder whatever the working directory is.
    resolve(projectFolder, '.enkaku'),
    parseFolder,
    'that is not a folder. Give the path of one (it is created if it does not exist).',
  );
  const seed = read('ENKAKU_SEED', databaseUrl === undefined, parseSwitch, 'give on or off.');
  const access = readAccess(env, ({ ja, en }) => wrong.push(ja, en));
  if (wrong.length > 0) throw new ConfigError(wrong);
  return { access, port, host, allowedHosts, embedOrigins, databaseUrl, dataDir, seed };
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function parseOrigins(value: string): string[] | undefined {
  const origins = value.split(',').map((origin) => origin.trim());
  const isOrigin = (text: string) =>
    /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
  return origins.every(isOrigin) ? origins : undefined;
}

function parseHost(value: string): string | undefined {
  const isName =
    value.length <= 253 && /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?$/i.test(value);
  const isNumbers = /^[\d.]+$/.test(value);
  return isIP(value) || (isName && !isNumbers) ? value : undefined;
}

function parseHosts(value: string): string[] | undefined {
  const names = value.split(',').map((name) => name.trim());
  return names.every((name) => parseHost(name) !== undefined) ? names : undefined;
}

function parseDatabaseUrl(value: string): string | undefined {
  // An address of a socket has no host: postgres://user@/database?host=/run/postgresql
  const withHost = value.replace('@/', '@localhost/');
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(withHost) ? value : undefined;
}

function parseFolder(value: string): string | undefined {
  // A given path is relative to the working directory, like paths on a command line.
  const folder = resolve(value);
  return existsSync(folder) && !isFolder(folder) ? undefined : folder;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function parseSwitch(value: string): boolean | undefined {
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

/** A mistyped address may contain a password, which must not appear on a screen or in a log. */
const withoutPassword = (value: string) =>
  value.replace(/^(\w+:\/\/)?.*@/s, '$1…@').replace(/(password=)[^&]*/g, '$1…');
