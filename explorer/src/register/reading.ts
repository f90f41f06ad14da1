/** The text of the form as units to look at and as an input to register: of a list, or of a whole record file. */
import { misfits } from '../desk/file/check.js';
import type { FileSchema, Keys } from '../desk/file/fileSchema.js';
import { inWords } from '../desk/file/readFile.js';
import { readYaml } from '../desk/file/yamlText.js';
import type { Texts } from '../words/texts.js';
import type { ListedUnit, ListForm } from './read/list.js';
import { isRecordFile, type Options, readList } from './read/readList.js';

export interface Finding {
  line: number;
  message: string;
}

export interface Reading {
  units: ListedUnit[];
  findings: Finding[];
  /** How the list is written; absent: it is a record file. */
  form?: ListForm;
  ignored: string[];
  /** What the text says for registerOrganization. The facts of a list come from the form. */
  input: Record<string, unknown>;
  /** The line of a place in the input, such as units[0].children[2].name. */
  lineOf: (path: string | null) => number;
}

/** `schema`: of record files; undefined: not there yet. */
export function readText(text: string, options: Options, schema: FileSchema | undefined, t: Texts): Reading {
  return isRecordFile(text) ? readRecordFile(text, schema, t) : readListText(text, options, t);
}

function readListText(text: string, options: Options, t: Texts): Reading {
  const { units, problems, form, ignored = [] } = readList(text, options);
  const words = t.registerTexts.problems;
  return {
    ...{ units, form, ignored },
    findings: problems.map(({ line, code, about }) => ({ line, message: words[code](about) })),
    input: { units: units.map(unitInput) },
    lineOf: (path) => lineIn(units, keysOf(path)),
  };
}

function readRecordFile(text: string, schema: FileSchema | undefined, t: Texts): Reading {
  const { value, problems, spanOf } = readYaml(text);
  const lineAt = (keys: Keys) => text.slice(0, spanOf(keys).from).split('\n').length;
  const input = isObject(value) ? value : {};
  const wrong = problems.length > 0 || !schema ? [] : misfits(schema, value);
  const findings = [
    ...problems.map(({ from, message }) => ({
      line: text.slice(0, from).split('\n').length,
      message: t.deskTexts.yaml(message),
    })),
    ...wrong.map((misfit) => ({ line: lineAt(misfit.keys), message: inWords(misfit, t) })),
  ];
  return {
    ...{ input, findings, ignored: [] },
    units: findings.length === 0 ? unitsIn(input.units) : [],
    lineOf: (path) => lineAt(keysOf(path)),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unitInput = ({ name, kind, displayName, children }: ListedUnit): Record<string, unknown> => ({
  ...{ name, kind },
  ...(displayName === undefined ? {} : { displayName }),
  ...(children.length === 0 ? {} : { children: children.map(unitInput) }),
});

function unitsIn(units: unknown): ListedUnit[] {
  if (!Array.isArray(units)) return [];
  return units.filter(isObject).map(({ name, kind, displayName, children }) => ({
    ...{ name: String(name), kind: String(kind), line: 0, children: unitsIn(children) },
    ...(typeof displayName === 'string' ? { displayName } : {}),
  }));
}

const keysOf = (path: string | null): (string | number)[] =>
  [...(path ?? '').matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));

function lineIn(units: readonly ListedUnit[], keys: readonly (string | number)[]): number {
  let line = 1;
  let at = units;
  for (const key of keys) {
    if (typeof key !== 'number') continue;
    const unit = at[key];
    if (!unit) break;
    line = unit.line;
    at = unit.children;
  }
  return line;
}
