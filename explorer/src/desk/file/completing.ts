/** What can be written at a place of a record file: found by reading the text with a mark at that place. */
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import { type FileSchema, type Keys, type Resolved, resolve, schemaAt, topFields } from './fileSchema.js';

export interface Completing {
  /** The part of the text that is replaced. */
  from: number;
  to: number;
  /** Fields that can be added, with their descriptions. */
  fields: { name: string; description?: string }[];
  /** Values that can be written. */
  values: string[];
  /** A unit can be written: by its path in the tree of the eve of this day, or of the present day. */
  unit?: { day?: string };
  isInQuotes: boolean;
}

const MARK = '§here§';

export function completingAt(text: string, at: number, root: FileSchema): Completing | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at);
  if (/^\s*#|\s#/.test(before)) return undefined;
  const quote = /(?:^|[\s,[{])(['"])[^'"]*$/.exec(before)?.[1];
  const typed = (quote ? /[^'"]*$/ : /[^\s,[\]{}'"]*$/).exec(before)?.[0] ?? '';
  const rest = (quote ? /^[^'"\n]*/ : /^[^\s,[\]{}'":]*/).exec(text.slice(at))?.[0] ?? '';
  const [from, to] = [at - typed.length, at + rest.length];
  // On a line of its own the mark is a new field; otherwise the text around it decides.
  const isAlone = /^\s*(-\s+)*$/.test(text.slice(lineStart, from)) && !/^\s*:/.test(text.slice(to));
  const marked = `${text.slice(0, from)}${MARK}${isAlone && !quote ? ': 0' : ''}${text.slice(to)}`;
  const place = placeOfMark(marked);
  if (!place) return undefined;
  const possible = possibleAt(place, root);
  return possible && { from, to, isInQuotes: quote !== undefined, ...possible };
}

interface Place {
  /** Of the object or list around the mark, or of the field whose value it is. */
  keys: Keys;
  isField: boolean;
  /** The whole text, with the mark in it. */
  value: unknown;
  day?: string;
}

function placeOfMark(marked: string): Place | undefined {
  const document = parseDocument(marked, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
  let place: Place | undefined;
  visit(document, {
    Scalar(key, node, path) {
      if (node.value !== MARK) return undefined;
      const isField = key === 'key';
      place = { ...surroundings(path as Node[], node), isField, value: undefined };
      return visit.BREAK;
    },
  });
  if (!place) return undefined;
  try {
    return { ...place, value: document.toJS() };
  } catch {
    return place;
  }
}

/** The keys on the way down to the mark, and the nearest day on which something takes effect. */
function surroundings(path: readonly (Node | Pair)[], mark: Node): { keys: Keys; day?: string } {
  const keys: (string | number)[] = [];
  let day: string | undefined;
  path.forEach((node, i) => {
    const next = path[i + 1] ?? mark;
    if (isSeq(node)) keys.push(node.items.indexOf(next));
    if (isPair(node) && node.key !== next && isScalar(node.key)) keys.push(String(node.key.value));
    const own = isMap(node) ? node.get('effectiveOn') : undefined;
    if (typeof own === 'string') day = own;
  });
  return { keys, day };
}

type Possible = Pick<Completing, 'fields' | 'values' | 'unit'>;

function possibleAt({ keys, isField, value, day }: Place, root: FileSchema): Possible | undefined {
  const at = schemaAt(root, keys, value);
  if (keys.length === 0 && isField) return fieldsOf(topOrFile(root, at, value), inside(value, keys));
  if (!at) return undefined;
  const { schema, name } = at;
  if (name === 'UnitRef') return { fields: [], values: [], unit: { day } };
  if (schema.properties) return fieldsOf(schema.properties, inside(value, keys));
  if (schema.items && resolve(root, schema.items).name === 'UnitRef' && !isField)
    return { fields: [], values: [], unit: { day } };
  if (schema.enum) return { fields: [], values: schema.enum.map(String) };
  if ([schema.type].flat().includes('boolean')) return { fields: [], values: ['true', 'false'] };
  return undefined;
}

function topOrFile(root: FileSchema, at: Resolved | undefined, value: unknown) {
  const isBegun = Object.keys(inside(value, [])).some((key) => key !== MARK);
  return (isBegun ? at?.schema.properties : undefined) ?? topFields(root);
}

/** Without those that are there already. */
function fieldsOf(properties: Record<string, FileSchema>, object: Record<string, unknown>): Possible {
  const fields = Object.entries(properties)
    .filter(([name]) => !(name in object))
    .map(([name, { description }]) => ({ name, description }));
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

/** As a unit is pointed at: its names from the top, with the signs that mean something else marked. */
export const formatPath = (path: readonly string[]): string =>
  path
    .map((name) => name.replace(/[\\/]/g, '\\$&'))
    .join('/')
    .replace(/^@/, '\\@');

/** In quotes where YAML would take it for something else. */
export const inYaml = (text: string): string =>
  /^[\s@&*!|>'"%`#?-]|[,[\]{}]|: |:$| #|\s$|^$|^(true|false|null|~|[\d.]+)$/i.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : text;
