/** Reads one line of an exported ledger, and refuses any other field: no hash would cover it. */
import type { Bilingual } from '../domain/words/bilingual.js';
import { isDay } from '../domain/words/day.js';
import type { LedgerLine } from '../ledger/ledgerLine.js';
import { misfitAt, noJson, noLedgerLine } from './texts.js';

type Kind = 'text' | 'number' | 'true' | 'day' | 'instant' | 'events';
type Shape = Record<string, Kind | `${Kind}?`>;

const event: Shape = {
  ...{ position: 'number', id: 'text', type: 'text', effectiveOn: 'day', ownDay: 'true?', precision: 'text' },
  ...{ clause: 'text?', note: 'text?', reorganization: 'text?', data: 'text' },
};

const shapes: Record<string, Shape> = {
  organization: { code: 'text', name: 'text', timeZone: 'text', revisions: 'number' },
  revision: {
    ...{
      number: 'number',
      recordedAt: 'instant',
      recordedBy: 'text',
      reason: 'text?',
      idempotencyKey: 'text?',
    },
    ...{ fingerprint: 'text', content: 'text', contentHash: 'text', hash: 'text', events: 'events' },
  },
  stray: { ...event, revision: 'number' },
};

/** The line, or what is wrong with it. */
export function parseLine(text: string): LedgerLine | Bilingual {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return noJson;
  }
  const [kind = '', ...more] = isObject(value) ? Object.keys(value) : [];
  const shape = Object.hasOwn(shapes, kind) && more.length === 0 ? shapes[kind] : undefined;
  if (!shape || !isObject(value)) return noLedgerLine;
  const wrong = misfit(value[kind], shape, kind);
  if (wrong === undefined) return value as LedgerLine & Record<string, unknown>;
  return misfitAt(wrong);
}

/** The path of the first field that is missing, does not belong there, or has the wrong form. */
function misfit(value: unknown, shape: Shape, path: string): string | undefined {
  if (!isObject(value)) return path;
  for (const key of new Set([...Object.keys(shape), ...Object.keys(value)])) {
    const kind = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (kind === undefined) return `${path}.${key}`;
    const wrong = misfitOf(value[key], kind, `${path}.${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function misfitOf(value: unknown, kind: string, path: string): string | undefined {
  if (value === undefined && kind.endsWith('?')) return undefined;
  const at = (fits: boolean) => (fits ? undefined : path);
  switch (kind.replace('?', '')) {
    case 'number':
      return at(Number.isSafeInteger(value));
    case 'true':
      return at(value === true);
    case 'day':
      return at(typeof value === 'string' && isDay(value));
    case 'instant':
      return at(typeof value === 'string' && isInstant(value));
    case 'events':
      if (!Array.isArray(value)) return path;
      return value.map((one, i) => misfit(one, event, `${path}[${i}]`)).find((wrong) => wrong !== undefined);
    default:
      // A lone surrogate is no Unicode: neither a hash nor the database would take it.
      return at(typeof value === 'string' && !/\p{Cs}/u.test(value));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Written as the database returns it. */
function isInstant(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
