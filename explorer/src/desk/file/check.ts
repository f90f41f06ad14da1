/** What does not fit the schema in a record file, before the service is asked. */
import { type FileSchema, type Keys, type Resolved, resolve } from './fileSchema.js';

export interface Misfit {
  keys: Keys;
  kind:
    | 'missing'
    | 'unknown'
    | 'empty'
    | 'text'
    | 'number'
    | 'boolean'
    | 'list'
    | 'fields'
    | 'day'
    | 'choice';
  /** The field that is missing or unknown, or the value. */
  name: string;
  /** The fields or values that are possible. */
  possible: string[];
}

export function misfits(root: FileSchema, value: unknown): Misfit[] {
  return check(root, resolve(root, root, value), value, []);
}

function check(root: FileSchema, { schema, isNullable }: Resolved, value: unknown, keys: Keys): Misfit[] {
  const misfit = (kind: Misfit['kind'], possible: string[] = []): Misfit[] => [
    { keys, kind, name: shown(value), possible },
  ];
  if (value === null || value === undefined) return isNullable ? [] : misfit('empty');
  if (schema.enum) return schema.enum.includes(value) ? [] : misfit('choice', schema.enum.map(String));
  const types = [schema.type ?? []].flat();
  if (types.includes('object')) {
    return isObject(value) ? checkFields(root, schema, value, keys) : misfit('fields');
  }
  if (types.includes('array')) {
    if (!Array.isArray(value)) return misfit('list');
    const item = resolve(root, schema.items ?? {});
    return value.flatMap((one, i) => check(root, item, one, [...keys, i]));
  }
  if (schema.pattern !== undefined) {
    return typeof value === 'string' && new RegExp(schema.pattern).test(value) ? [] : misfit('day');
  }
  if (types.includes('string')) {
    const isFit = typeof value === 'string' || (types.includes('integer') && Number.isInteger(value));
    return isFit ? [] : misfit('text');
  }
  if (types.includes('integer')) return Number.isInteger(value) ? [] : misfit('number');
  if (types.includes('boolean')) return typeof value === 'boolean' ? [] : misfit('boolean');
  return [];
}

function checkFields(root: FileSchema, schema: FileSchema, value: Record<string, unknown>, keys: Keys) {
  const { properties = {}, required = [] } = schema;
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name): Misfit => ({ keys, kind: 'missing', name, possible: [] }));
  const others = Object.entries(value).flatMap(([name, one]): Misfit[] => {
    const field = properties[name];
    const at = [...keys, name];
    return field
      ? check(root, resolve(root, field), one, at)
      : [{ keys: at, kind: 'unknown', name, possible: Object.keys(properties) }];
  });
  return [...missing, ...others];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
