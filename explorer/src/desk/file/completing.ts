/** What can be written at a place of a record file: found by reading the text with a mark at that place. */
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { FileSchema, Keys } from './fileSchema.js';
import { MARK, type Place, type Possible, possibleAt } from './possible.js';

export interface Completing extends Possible {
  /** The part of the text that is replaced. */
  from: number;
  to: number;
  isInQuotes: boolean;
}

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
