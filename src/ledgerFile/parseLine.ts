/** Reads one line of an exported ledger, and refuses what is not exactly one: what no hash covers must not slip in. */
import { isDay } from '../domain/words/day.js';
import type { LedgerLine } from '../ledger/ledgerLine.js';

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

/** The line, or what is wrong with it in both languages. */
export function parseLine(text: string): LedgerLine | { ja: string; en: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      ja: 'JSON として読めません(途中で切れていませんか)',
      en: 'it is no JSON; perhaps it was cut off',
    };
  }
  const [kind = '', ...more] = isObject(value) ? Object.keys(value) : [];
  const shape = Object.hasOwn(shapes, kind) && more.length === 0 ? shapes[kind] : undefined;
  if (!shape || !isObject(value)) {
    return {
      ja: 'organization か revision のどちらか一つを持つオブジェクトではありません',
      en: 'it is no object with either an organization or a revision',
    };
  }
  const wrong = misfit(value[kind], shape, kind);
  if (wrong === undefined) return value as LedgerLine & Record<string, unknown>;
  return { ja: `${wrong} が正しくありません`, en: `${wrong} is not as it should be` };
}

/** The path of the first thing that is missing, too much or of another type. */
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

/** Written in the one way that the database gives back unchanged. */
function isInstant(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
