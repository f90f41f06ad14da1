/** docs/errors.md has every code that the service can answer with. UPDATE_DOCS=1 writes the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { amendmentSentences } from '../../src/domain/problems/amendmentSentences.js';
import { dutySentences } from '../../src/domain/problems/dutySentences.js';
import { inputSentences } from '../../src/domain/problems/inputSentences.js';
import { pointingSentences } from '../../src/domain/problems/pointingSentences.js';
import { sentences } from '../../src/domain/problems/problemSentences.js';
import { ruleSentences } from '../../src/domain/problems/ruleSentences.js';
import type { Bilingual } from '../../src/domain/words/bilingual.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { root } from './documents.js';
import { problemExamples } from './problemExamples.js';
import { serviceCodes } from './serviceCodes.js';

const PAGE = 'docs/errors.md';

/** Codes as they are written in the source of the service. */
function codesInSource(): string[] {
  const files = [
    'src/server',
    'src/server/asking',
    'src/server/streams',
    'src/graphql/serving',
    'src/graphql/serving/bounds',
    'src/graphql/scalars',
  ].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  const texts = [...files, join(root, 'src/userError.ts')].map((file) => readFileSync(file, 'utf8'));
  const found = texts.flatMap((text) => [
    ...text.matchAll(
      /(?:code: |refusal\(\s*|end\(\s*|UserError\(\s*|export const [A-Z_]+ = )'([A-Z][A-Z_\d]+)'/g,
    ),
  ]);
  return found.map(([, code = '']) => code);
}

const GROUPS: [string, Record<string, unknown>][] = [
  ['The input as a whole', inputSentences],
  ['What the input points at', pointingSentences],
  ['Duties', dutySentences],
  ['Rules that must be met on every day', ruleSentences],
  ['Amendments and later charts', amendmentSentences],
];

const grouped = GROUPS.flatMap(([, group]) => Object.keys(group));

/** The codes by the files of their sentences; the rest under a heading of its own. */
const groups = (): [string, string[]][] => {
  const rest = Object.keys(sentences).filter((code) => !grouped.includes(code));
  const named = GROUPS.map(([title, group]): [string, string[]] => [title, Object.keys(group)]);
  return rest.length === 0 ? named : [...named, ['Others', rest]];
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const both = (text: Bilingual | string) => (typeof text === 'string' ? text : `${text.ja}<br>${text.en}`);

function messageOf(code: string): Bilingual {
  const sentence = new Map<string, unknown>(Object.entries(sentences)).get(code);
  if (typeof sentence !== 'function') throw new Error(`${code} is no code of a problem.`);
  return Reflect.apply(sentence, undefined, problemExamples[code]?.words ?? []);
}

function problemTable(codes: string[]): string {
  const rows = codes.map((code) => {
    const { severity = '', meaning = '' } = problemExamples[code] ?? {};
    return `| \`${code}\` | ${severity} | ${cell(meaning)} | ${cell(both(messageOf(code)))} |`;
  });
  return [
    '| code | severity | meaning | example of the message |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function serviceTable(): string {
  const rows = Object.entries(serviceCodes).map(
    ([code, { status, meaning, mends, example }]) =>
      `| \`${code}\` | ${status} | ${cell(meaning)} | ${cell(mends)} | ${cell(both(example))} |`,
  );
  return [
    '| code | status | meaning | what mends it | example of the message |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function page(): string {
  return `# Errors

<!-- Written by UPDATE_DOCS=1 npm test -- test/docs/errors, from the code and from the tables beside that test. -->

Two kinds of answers say that something is wrong. Programs go by the code, which is never renamed; people read the message, which is there in
Japanese and in English.

- **Errors** of a request are in \`errors\`: \`extensions.code\`, and the two languages in \`extensions.messages\`.
- **Problems** of an input to be recorded are in \`data\`: \`RecordPayload.problems\` and \`Preview.problems\`, each with \`code\`, \`severity\`,
  \`path\` (where in the input) and \`message(lang:)\`. Nothing is recorded if one of them is an ERROR. A WARNING does not stop the recording, but a
  person should look at it.

How a program handles them is in [clients.md](clients.md#errors-and-retries).

## Errors of requests

${serviceTable()}

## Problems of inputs

Each message says what is wrong and then what mends it. An amendment that would break a recorded event names that event in front of the
message.

${groups()
  .map(([title, codes]) => `### ${title}\n\n${problemTable(codes)}`)
  .join('\n\n')}
`;
}

describe('the page on errors', () => {
  it('has every code of a problem', () => {
    const missing = Object.keys(sentences).filter((code) => !(code in problemExamples));
    // Say what it means in test/docs/problemExamples.ts.
    expect(missing).toEqual([]);
    expect(Object.keys(problemExamples).filter((code) => !(code in sentences))).toEqual([]);
  });

  it('has words for each example', () => {
    const messages = Object.keys(sentences).map((code) => `${both(messageOf(code))}`);
    expect(messages.filter((message) => /undefined|NaN|\[object/.test(message))).toEqual([]);
  });

  it('has every code of the service and of Apollo', () => {
    const codes = new Set([...codesInSource(), ...Object.values(ApolloServerErrorCode)]);
    expect(codes.size).toBeGreaterThan(10);
    // Say what it means in test/docs/serviceCodes.ts.
    expect(Object.keys(serviceCodes).sort()).toEqual([...codes].sort());
  });

  it('is what the code says (UPDATE_DOCS=1 writes it)', async () => {
    if (process.env.UPDATE_DOCS) await writeFile(join(root, PAGE), page());
    expect(textOf(PAGE)).toBe(page());
  });
});
