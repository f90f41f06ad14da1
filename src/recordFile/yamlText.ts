/** A YAML text (JSON is YAML too) as plain data, with its problems and the lines of its values. */
import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { type Problem, problem } from '../domain/problems/problem.js';
import { badAlias, otherYamlText, yamlTextAt, yamlTexts } from './texts.js';

export interface YamlText {
  value: unknown;
  problems: { line: number; problem: Problem }[];
  /** The line of the value at these keys, or of the nearest value around it. */
  lineOf(keys: (string | number)[]): number;
}

export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  // The core schema has no dates, so a day stays text.
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  keepLeadingZeros(document);
  const problems = document.errors.map((error) => syntaxProblem(error, lines));
  const lineOf = (keys: (string | number)[]) => lines.linePos(offsetOf(document, keys)).line;
  if (problems.length > 0) return { value: undefined, problems, lineOf };
  try {
    return { value: document.toJS(), problems, lineOf };
  } catch (error) {
    // An alias without its anchor, or aliases that would expand to something enormous.
    const text = badAlias(error instanceof Error ? error.message : String(error));
    return { value: undefined, problems: [{ line: 1, problem: problem('BAD_INPUT', [text]) }], lineOf };
  }
}

/** A code such as 011002 is text; parsed as a number it would silently lose its first digit. */
function keepLeadingZeros(document: Document.Parsed): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) node.value = node.source;
    },
  });
}

function offsetOf(document: Document.Parsed, keys: (string | number)[]): number {
  let node: unknown = document.contents;
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return (isNode(node) && node.range?.[0]) || 0;
}

function syntaxProblem({ code, message, pos }: YAMLParseError, lines: LineCounter) {
  const { line, col } = lines.linePos(pos[0]);
  const text = yamlTextAt(line, col, yamlTexts[code] ?? otherYamlText, message);
  return { line, problem: problem('BAD_INPUT', [text]) };
}
