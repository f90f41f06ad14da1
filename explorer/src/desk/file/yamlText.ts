/** The text of a record file as a value, read as `enkaku record` reads it, with the places of its parts. */
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Keys } from './fileSchema.js';

export interface Span {
  from: number;
  to: number;
}

export interface YamlText {
  /** Undefined where the text is no YAML. */
  value: unknown;
  problems: (Span & { message: string })[];
  /** The place of the value at these keys, or of the nearest one around it. */
  spanOf(keys: Keys): Span;
}

export function readYaml(text: string): YamlText {
  // The core schema has no dates, so a day stays text.
  const document = parseDocument(text, { schema: 'core', prettyErrors: false });
  keepLeadingZeros(document);
  const spanOf = (keys: Keys) => firstLine(text, spanIn(document, keys));
  const problems = document.errors.map(({ message, pos: [from, to] }) => ({
    ...firstLine(text, { from, to }),
    message,
  }));
  if (problems.length > 0) return { value: undefined, problems, spanOf };
  try {
    return { value: document.toJS(), problems, spanOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, problems: [{ ...spanOf([]), message }], spanOf };
  }
}

/** A code such as 011002 is text; as a number it would lose its first digit. */
function keepLeadingZeros(document: Document.Parsed): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) node.value = node.source;
    },
  });
}

/** Of an object or a list its key: its text would be many lines. */
function spanIn(document: Document.Parsed, keys: Keys): Span {
  let node: unknown = document.contents;
  let span = rangeOf(node);
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) break;
    const pair = isMap(node)
      ? node.items.find((one) => isScalar(one.key) && one.key.value === key)
      : undefined;
    span = pair && (isCollection(next) || isEmpty(next)) ? rangeOf(pair.key) : rangeOf(next);
    node = next;
  }
  return span;
}

const isEmpty = (node: unknown) => isNode(node) && node.range?.[0] === node.range?.[1];

function rangeOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

/** Up to the end of its first line, and at least one character, so that it can be seen. */
function firstLine(text: string, { from, to }: Span): Span {
  const start = Math.min(from, text.length);
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(Math.max(to, start + 1), lineEnd < 0 ? text.length : lineEnd);
  return end > start ? { from: start, to: end } : { from: Math.max(0, start - 1), to: start };
}
