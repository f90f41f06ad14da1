/** What graphql-js says about a value that does not fit its type, as a problem in two languages. */
import type { GraphQLError } from 'graphql';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { Bilingual } from '../domain/words/bilingual.js';
import { valueTexts } from './texts.js';

type Path = readonly (string | number)[];

export function coercionProblem(path: Path, value: unknown, error: GraphQLError): Problem {
  const { field, text } = explain(error, value);
  const keys = field === undefined ? path : [...path, field];
  return problem('BAD_INPUT', [text], { path: formatKeys(keys) });
}

interface Explained {
  /** The field in question, where graphql-js points at the object around it. */
  field?: string;
  text: Bilingual;
}

/** graphql-js gives these errors no codes, so they are recognized by their messages. */
function explain({ message, extensions }: GraphQLError, value: unknown): Explained {
  // The errors of our own scalars are in both languages already.
  const own = extensions.messages;
  if (isBilingual(own)) return { text: own };
  for (const [pattern, explained] of kinds) {
    const found = pattern.exec(message);
    if (found) return explained(found, shown(value));
  }
  return { text: valueTexts.other(message) };
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;

const kinds: [RegExp, (found: RegExpExecArray, value: string) => Explained][] = [
  [/^Field "(.+?)" of required type/, ([, field = '']) => ({ field, text: valueTexts.missingField(field) })],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    ({ 1: field = '', input }) => ({ field, text: valueTexts.unknownField(field, suggestions(input)) }),
  ],
  [/^Expected non-nullable type/, () => ({ text: valueTexts.empty })],
  [/^Expected type ".+?" to be an object/, (_found, value) => ({ text: valueTexts.notFields(value) })],
  [
    /in "(.+?)" enum|^Enum "(.+?)" cannot represent/,
    ({ input }, value) => ({ text: valueTexts.notInEnum(value, suggestions(input)) }),
  ],
  [/^String cannot represent/, (_found, value) => ({ text: valueTexts.notText(value) })],
  [/^ID cannot represent/, (_found, value) => ({ text: valueTexts.notId(value) })],
  [/^Int cannot represent/, (_found, value) => ({ text: valueTexts.notInteger(value) })],
  [/^Boolean cannot represent/, (_found, value) => ({ text: valueTexts.notBoolean(value) })],
];

function suggestions(message: string): string[] {
  const [, after = ''] = message.split('Did you mean');
  return [...after.matchAll(/"(.+?)"/g)].map(([, name = '']) => name);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Written like the paths of record.ts, which begin inside the reorganization. */
function formatKeys(keys: Path): string | undefined {
  const inside = keys[0] === 'reorganization' && keys.length > 1 ? keys.slice(1) : keys;
  return (
    inside
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '') || undefined
  );
}
