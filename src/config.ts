/** The configuration of the service, read from environment variables. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AccessSettings, readAccess } from './access/settings.js';
import { type DatabaseSettings, readDatabases } from './databaseSettings.js';
import { type LimitSettings, readLimits } from './limitSettings.js';
import {
  parseAddress,
  parseFile,
  parseFolder,
  parseHost,
  parseHosts,
  parseOrigins,
  parsePort,
  parseSwitch,
  withoutPassword,
} from './parseSettings.js';
import { ConfigError } from './userError.js';
import { readWitnessSettings, type WitnessSettings } from './witness/settings.js';

export interface Config extends DatabaseSettings {
  access: AccessSettings;
  limits: LimitSettings;
  port: number;
  host: string;
  /** Names under which the service may be reached, beside `host` and localhost. */
  allowedHosts: string[];
  /** The origins whose pages may show /embed/… of the explorer in a frame. */
  embedOrigins: string[];
  /** The origins whose pages may ask; * is every origin, which may only read. */
  corsOrigins: string[];
  dataDir: string;
  /** The file of documents that who has no token may send; absent: any. */
  trustedDocuments?: string;
  /** Hosts inside the network that webhooks may be sent to. */
  webhookHosts: string[];
  /** Whether the history of Isesaki is recorded into an empty database. */
  seed: boolean;
  /** Where the metrics are shown; absent: beside everything else, to programs of this machine. */
  metrics?: { host: string; port: number };
  /** Whether traces are sent; where to, the packages of OpenTelemetry read from its own variables. */
  tracing: boolean;
  /** Where the service keeps checkpoints of its ledgers, and how often; absent: nowhere. */
  witness?: WitnessSettings;
  /** Recording on a server that may lose what it has acknowledged. For tests. */
  recordsMayBeLost: boolean;
}

export type Environment = Record<string, string | undefined>;

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
  const corsOrigins = read(
    'ENKAKU_CORS_ORIGINS',
    [],
    (value) => (value === '*' ? [value] : parseOrigins(value)),
    'give origins without a path, separated by commas, such as https://data.city.example, or * for all.',
  );
  const trustedDocuments = read(
    'ENKAKU_TRUSTED_DOCUMENTS',
    undefined,
    parseFile,
    'there is no such file. Give the path of a manifest of persisted queries.',
  );
  const webhookHosts = read(
    'ENKAKU_WEBHOOK_HOSTS',
    [],
    parseHosts,
    'give names or addresses without port, separated by commas, such as bus.city.example,192.168.1.20.',
  );
  const databases = readDatabases(read);
  const dataDir = read(
    'ENKAKU_DATA_DIR',
    // The same folder whatever the working directory is.
    resolve(projectFolder, '.enkaku'),
    parseFolder,
    'that is not a folder. Give the path of one (it is created if it does not exist).',
  );
  const seed = read('ENKAKU_SEED', databases.databaseUrl === undefined, parseSwitch, 'give on or off.');
  const access = readAccess(env, ({ ja, en }) => wrong.push(ja, en));
  const witness = readWitnessSettings(read);
  const metrics = read(
    'ENKAKU_METRICS_ADDRESS',
    undefined,
    parseAddress,
    'give an address of this machine with a port, such as 0.0.0.0:9464.',
  );
  const limits = readLimits(read);
  const recordsMayBeLost = read('ENKAKU_RECORDS_MAY_BE_LOST', false, parseSwitch, 'give on or off.');
  if (wrong.length > 0) throw new ConfigError(wrong);
  return {
    ...{ access, port, host, allowedHosts, embedOrigins, corsOrigins, trustedDocuments },
    ...databases,
    ...{ webhookHosts, dataDir, seed },
    ...{ limits, metrics, tracing: isTracing(env), witness, recordsMayBeLost },
  };
}

/** By the variables that OpenTelemetry defines. */
const isTracing = (env: Environment): boolean =>
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' &&
  env.OTEL_TRACES_EXPORTER !== 'none';
