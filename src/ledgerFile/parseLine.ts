/** Reads one line of an exported ledger, and refuses any other field: no hash would cover it. */
import type { Bilingual } from '../domain/words/bilingual.js';
import { isDay } from '../domain/words/day.js';
import type { LedgerLine } from '../ledger/ledgerLine.js';
import { misfitAt, noJson, noLedgerLine } from './texts.js';

type Kind = 'text' | 'number' | 'true' | 'day' | 'instant' | 'events';

interface Field {
  kind: Kind;
  mayBeAbsent: boolean;
}

type Shape = ReadonlyMap<string, Field>;

/** A kind with `?`: the field may be absent. */
type Fields = Record<string, Kind | `${Kind}?`>;

function shapeOf(fields: Fields): Shape {
  const shape = Object.entries(fields).map(([name, kind]): [string, Field] => [
    name,
    { kind: kind.replace('?', '') as Kind, mayBeAbsent: kind.endsWith('?') },
  ]);
  return new Map(shape);
}

const eventFields: Fields = {
  ...{ position: 'number', id: 'text', type: 'text', effectiveOn: 'day', ownDay: 'true?', precision: 'text' },
  ...{ clause: 'text?', note: 'text?', reorganization: 'text?', data: 'text' },
};

const event = shapeOf(eventFields);

const shapes = new Map<string, Shape>([
  ['organization', shapeOf({ code: 'text', name: 'text', timeZone: 'text', revisions: 'number' })],
  [
    'revision',
    shapeOf({
      ...{ number: 'number', recordedAt: 'instant', recordedBy: 'text', reason: 'text?' },
      ...{ idempotencyKey: 'text?', fingerprint: 'text', content: 'text', contentHash: 'text', hash: 'text' },
      events: 'events',
    }),
  ],
  ['stray', shapeOf({ ...eventFields, revision: 'number' })],
]);

/** The line, or what is wrong with it. */
export function parseLine(text: string): LedgerLine | Bilingual {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return noJson;
  }
  const [kind = '', ...more] = isObject(value) ? Object.keys(value) : [];
  const shape = more.length === 0 ? shapes.get(kind) : undefined;
  if (!shape || !isObject(value)) return noLedgerLine;
  const wrong = misfit(value[kind], shape);
  if (wrong === undefined) return value as LedgerLine & Record<string, unknown>;
  return misfitAt(`${kind}${wrong}`);
}

/** The path below the value to the first field that is missing, does not belong there, or has the wrong form. */
function misfit(value: unknown, shape: Shape): string | undefined {
  if (!isObject(value)) return '';
  for (const [name, { kind, mayBeAbsent }] of shape) {
    const field = value[name];
    if (field === undefined && mayBeAbsent) continue;
    const wrong = kind === 'events' ? misfitIn(field) : fits(field, kind) ? undefined : '';
    if (wrong !== undefined) return `.${name}${wrong}`;
  }
  const unknown = Object.keys(value).find((name) => !shape.has(name));
  return unknown === undefined ? undefined : `.${unknown}`;
}

/** The same in a list of events. */
function misfitIn(events: unknown): string | undefined {
  if (!Array.isArray(events)) return '';
  for (const [i, one] of events.entries()) {
    const wrong = misfit(one, event);
    if (wrong !== undefined) return `[${i}]${wrong}`;
  }
  return undefined;
}

function fits(value: unknown, kind: Exclude<Kind, 'events'>): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  if (kind === 'true') return value === true;
  if (typeof value !== 'string') return false;
  if (kind === 'day') return isDay(value);
  if (kind === 'instant') return isInstant(value);
  // A lone surrogate is no Unicode: neither a hash nor the database would take it.
  return value.isWellFormed();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Written as the database returns it. */
function isInstant(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
