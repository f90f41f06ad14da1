/** A YAML (or JSON, which is YAML too) text as plain data, with what is wrong with it and where things stand. */
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

export interface YamlText {
  value: unknown;
  problems: { line: number; problem: Problem }[];
  /** The line of what stands at these keys, or of the nearest thing around it. */
  lineOf(keys: (string | number)[]): number;
}

export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  // The core schema knows no dates, so a day stays the text that it is.
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  keepLeadingZeros(document);
  const problems = document.errors.map((error) => syntaxProblem(error, lines));
  const lineOf = (keys: (string | number)[]) => lines.linePos(offsetOf(document, keys)).line;
  if (problems.length > 0) return { value: undefined, problems, lineOf };
  try {
    return { value: document.toJS(), problems, lineOf };
  } catch (error) {
    // An alias of nothing, or aliases that would unfold to something enormous.
    const told = problem('BAD_INPUT', [
      '別名（*）を展開できません。別名を使わずに書いてください。',
      `The aliases (*) cannot be unfolded (${error instanceof Error ? error.message : error}). Write it without them.`,
    ]);
    return { value: undefined, problems: [{ line: 1, problem: told }], lineOf };
  }
}

/** Codes such as 011002 are texts; read as a number one would lose its first digit without a word. */
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

const said: Record<string, { ja: string; en: string }> = {
  DUPLICATE_KEY: {
    ja: '同じ項目が二度書かれています。一つにしてください。',
    en: 'The same key is written twice. Keep one of them.',
  },
  MULTIPLE_DOCS: {
    ja: '「---」で区切られた文書が複数あります。ファイルを分けてください。',
    en: 'The file holds several documents divided by "---". Make it one file for each.',
  },
  TAB_AS_INDENT: {
    ja: '字下げにタブが使われています。空白にしてください。',
    en: 'A tab is used to indent. Use spaces.',
  },
  BAD_INDENT: {
    ja: '字下げが揃っていません。同じ階層の項目を同じ列から始めてください。',
    en: 'The indentation is uneven. Begin what belongs to one level in one column.',
  },
  MISSING_CHAR: {
    ja: '文字が足りません。「:」の後の空白や、閉じる引用符・括弧を確かめてください。',
    en: 'A character is missing. Check the space after ":", and closing quotes and brackets.',
  },
};

function syntaxProblem({ code, message, pos }: YAMLParseError, lines: LineCounter) {
  const { line, col } = lines.linePos(pos[0]);
  const ja = said[code]?.ja ?? 'YAML として読めません。この行とその前の行の書き方を確かめてください。';
  const en =
    said[code]?.en ?? 'This is no valid YAML. Check how this line and the one before it are written.';
  const told = problem('BAD_INPUT', [
    `${line}行${col}桁: ${ja}`,
    `Line ${line}, column ${col}: ${en} (${message})`,
  ]);
  return { line, problem: told };
}
