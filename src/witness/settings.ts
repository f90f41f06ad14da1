/** Where the service keeps checkpoints and how often, and the keys of S3-compatible storage, from the environment. */
import { type Address, parsePlace } from './places/address.js';
import type { S3Settings } from './places/s3.js';

export interface WitnessSettings {
  places: Address[];
  /** In milliseconds. */
  every: number;
}

type Environment = Record<string, string | undefined>;

const HOUR = 3_600_000;
const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: HOUR, d: 24 * HOUR };

/** Such as 30s, 15m, 1h, 1d; at most a month. */
export function parseDuration(text: string): number | undefined {
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([smhd])$/.exec(text) ?? [];
  const duration = Number(count) * (UNITS[unit] ?? 0);
  return duration > 0 && duration <= 24 * 24 * HOUR ? duration : undefined;
}

/** Reads a variable, or refuses it with what to give instead. */
type Read = <T>(name: string, absent: T, parse: (value: string) => T | undefined, mend: string) => T;

/** Undefined: the service keeps no checkpoints. */
export function readWitnessSettings(read: Read): WitnessSettings | undefined {
  const places = read(
    'ENKAKU_WITNESS',
    [],
    parsePlaces,
    'give files, git:FOLDER or s3://BUCKET/PREFIX, separated by commas.',
  );
  const every = read(
    'ENKAKU_WITNESS_EVERY',
    HOUR,
    parseDuration,
    'give a time of up to 24 days, such as 30s, 15m, 1h or 1d.',
  );
  return places.length > 0 ? { places, every } : undefined;
}

/** Separated by commas. */
function parsePlaces(value: string): Address[] | undefined {
  const places = value.split(',').flatMap((text) => parsePlace(text.trim()) ?? []);
  return places.length === value.split(',').length ? places : undefined;
}

/** By the variables that other programs for such storage read. */
export function readS3(env: Environment): S3Settings | undefined {
  const accessKeyId = env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  if (!accessKeyId || !secretAccessKey || !region) return undefined;
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || undefined;
  return { accessKeyId, secretAccessKey, region, endpoint, sessionToken: env.AWS_SESSION_TOKEN || undefined };
}
