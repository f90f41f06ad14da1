/** What the schema lets be written at a place of a record file. */
import { type FileSchema, type Keys, type Resolved, resolve, schemaAt, topFields } from './fileSchema.js';

export const MARK = '§here§';

export interface Place {
  /** Of the object or list around the mark, or of the field whose value it is. */
  keys: Keys;
  isField: boolean;
  /** The whole text, with the mark in it. */
  value: unknown;
  day?: string;
}

export interface Possible {
  /** Fields that can be added: the type that each is of, and its description in the schema. */
  fields: { name: string; of?: string; description?: string }[];
  /** Values that can be written. */
  values: string[];
  /** The name of something can be written that exists on the eve of this day, or on the present day. */
  named?: Named;
}

export type Names = 'unit' | 'duty' | 'post' | 'dutyOfPost' | 'kind';

export interface Named {
  of: Names;
  day?: string;
  /** The post that the words are of, as it is written. */
  post?: string;
}

export function possibleAt({ keys, isField, value, day }: Place, root: FileSchema): Possible | undefined {
  const at = schemaAt(root, keys, value);
  if (keys.length === 0 && isField)
    return fieldsOf({ properties: topOrFile(root, at, value) }, undefined, inside(value, keys));
  if (!at) return undefined;
  const { schema, name } = at;
  const of = namesAt(root, keys, at, isField);
  if (of === 'dutyOfPost') {
    const { post } = inside(value, keys.slice(0, keys.lastIndexOf('removeDuties')));
    return { fields: [], values: [], named: { of, day, post: typeof post === 'string' ? post : undefined } };
  }
  if (of) return { fields: [], values: [], named: { of, day } };
  if (schema.properties) return fieldsOf(schema, name, inside(value, keys));
  if (schema.enum) return { fields: [], values: schema.enum.map(String) };
  if ([schema.type].flat().includes('boolean')) return { fields: [], values: ['true', 'false'] };
  return undefined;
}

/** Duties, posts and kinds are texts in the schema: their fields say what they are. */
const NAMES: Record<string, Names> = {
  duty: 'duty',
  post: 'post',
  posts: 'post',
  removeDuties: 'dutyOfPost',
  kind: 'kind',
  everyKind: 'kind',
};

/** What is named at a value, or at an item of a list of such values. */
function namesAt(root: FileSchema, keys: Keys, at: Resolved, isField: boolean): Names | undefined {
  const { schema, name } = at.schema.items && !isField ? resolve(root, at.schema.items) : at;
  if (name === 'UnitRef') return 'unit';
  const field = keys.findLast((key) => typeof key === 'string');
  const isText = schema.type !== undefined && [schema.type].flat().includes('string') && !schema.enum;
  return isText && field !== undefined ? NAMES[field] : undefined;
}

function topOrFile(root: FileSchema, at: Resolved | undefined, value: unknown) {
  const isBegun = Object.keys(inside(value, [])).some((key) => key !== MARK);
  return (isBegun ? at?.schema.properties : undefined) ?? topFields(root);
}

/** Without those that are there already. */
function fieldsOf(
  { properties = {} }: FileSchema,
  of: string | undefined,
  object: Record<string, unknown>,
): Possible {
  const fields = Object.entries(properties)
    .filter(([name]) => !(name in object))
    .map(([name, { description }]) => ({ name, of, description }));
  return { fields, values: [] };
}

function inside(value: unknown, keys: Keys): Record<string, unknown> {
  const at = keys.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null ? (one as Record<string | number, unknown>)[key] : undefined,
    value,
  );
  return typeof at === 'object' && at !== null ? (at as Record<string, unknown>) : {};
}
