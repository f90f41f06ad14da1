/** What graphql-js says about a value that does not fit its type, as a problem in two languages. */
import type { GraphQLError } from 'graphql';
import { type Problem, problem } from '../domain/problems/problem.js';

type Path = readonly (string | number)[];

export function coercionProblem(path: Path, value: unknown, error: GraphQLError): Problem {
  const { field, ja, en } = explain(error, value);
  const keys = field === undefined ? path : [...path, field];
  return problem('BAD_INPUT', [ja, en], { path: formatKeys(keys) });
}

interface Explained {
  /** The field that is meant when graphql-js points at the object around it. */
  field?: string;
  ja: string;
  en: string;
}

/** graphql-js has no codes for these errors, so they are told apart by their sentences. */
function explain({ message, extensions }: GraphQLError, value: unknown): Explained {
  // Our own scalars say it in both languages.
  const own = extensions.messages;
  if (isBilingual(own)) return own;
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(message);
    if (found) return say(found, shown(value));
  }
  return { ja: `値が正しくありません（${message}）。`, en: message };
}

const isBilingual = (value: unknown): value is { ja: string; en: string } =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;

const sentences: [RegExp, (found: RegExpExecArray, value: string) => Explained][] = [
  [
    /^Field "(.+?)" of required type/,
    ([, field]) => ({
      field,
      ja: `必要な項目 ${field} がありません。書き加えてください。`,
      en: `The field ${field} is missing. Add it.`,
    }),
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    ({ 1: field, input }) => {
      const meant = suggestions(input);
      return {
        field,
        ja: `${field} という項目はありません。${meant ? `${meant.ja} のことではありませんか。` : '取り除いてください。'}`,
        en: `There is no field ${field}. ${meant ? `Did you mean ${meant.en}?` : 'Take it out.'}`,
      };
    },
  ],
  [
    /^Expected non-nullable type/,
    () => ({ ja: '値が空です。内容を書いてください。', en: 'The value is empty. Give one.' }),
  ],
  [
    /^Expected type ".+?" to be an object/,
    (_found, value) => ({
      ja: `${value} ではなく、項目の並び（名前: 値）が必要です。`,
      en: `Here belong fields (name: value), not ${value}.`,
    }),
  ],
  [
    /in "(.+?)" enum|^Enum "(.+?)" cannot represent/,
    ({ input }, value) => {
      const meant = suggestions(input);
      return {
        ja: `${value} は選べません。${meant ? `${meant.ja} のことではありませんか。` : 'schema.graphql にある値を書いてください。'}`,
        en: `${value} is not one of the values. ${meant ? `Did you mean ${meant.en}?` : 'Give one that schema.graphql lists.'}`,
      };
    },
  ],
  [
    /^String cannot represent/,
    (_found, value) => ({
      ja: `${value} は文字列ではありません。文字列なら引用符で囲んでください。`,
      en: `${value} is no text. If it is meant as one, put it in quotes.`,
    }),
  ],
  [
    /^ID cannot represent/,
    (_found, value) => ({
      ja: `${value} は ID ではありません。引用符で囲んだ文字列で書いてください。`,
      en: `${value} is no id. Write it as text in quotes.`,
    }),
  ],
  [
    /^Int cannot represent/,
    (_found, value) => ({
      ja: `${value} は整数ではありません。引用符を付けずに整数を書いてください。`,
      en: `${value} is no whole number. Write one without quotes.`,
    }),
  ],
  [
    /^Boolean cannot represent/,
    (_found, value) => ({
      ja: `${value} は true でも false でもありません。どちらかを書いてください。`,
      en: `${value} is neither true nor false. Give one of them.`,
    }),
  ],
];

function suggestions(message: string): { ja: string; en: string } | undefined {
  const [, after] = message.split('Did you mean');
  const names = [...(after ?? '').matchAll(/"(.+?)"/g)].map(([, name]) => name);
  return names.length > 0 ? { ja: names.join('、'), en: names.join(' or ') } : undefined;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Written as the problems of record.ts are: what lies in the reorganization is told from there. */
function formatKeys(keys: Path): string | undefined {
  const inside = keys[0] === 'reorganization' && keys.length > 1 ? keys.slice(1) : keys;
  return (
    inside
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '') || undefined
  );
}
