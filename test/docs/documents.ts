/** The documents of the project, and what they show. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../support/files.js';

// This file runs from dist/test/docs.
export const root = join(import.meta.dirname, '../../..');

export const documents = [
  'README.md',
  'README.ja.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A question and, in the block right after it, what comes back. */
export interface Example {
  line: number;
  question: string;
  answer: string;
}

/** Of an answer, which is an object: a file of JSON that a page shows begins with its name. */
const EXAMPLE = /^```graphql\n((?:(?!^```).)*)^```\n\n```json\n(\{.*?)^```$/gms;

export const examplesIn = (text: string): Example[] =>
  [...text.matchAll(EXAMPLE)].map(({ index, 1: question = '', 2: answer = '' }) => ({
    line: lineAt(text, index),
    question,
    answer,
  }));

/** The same text with every answer as it is now. */
export async function withAnswers(text: string, ask: (question: string) => Promise<string>): Promise<string> {
  const answers: string[] = [];
  for (const { question } of examplesIn(text)) answers.push(await ask(question));
  return text.replace(
    EXAMPLE,
    (_, question) => `\`\`\`graphql\n${question}\`\`\`\n\n\`\`\`json\n${answers.shift()}\`\`\``,
  );
}

/** What stands between the fences of one language. */
export const blocksIn = (text: string, language: string): { line: number; text: string }[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ({ index, 1: block = '' }) => ({
      line: lineAt(text, index),
      text: block,
    }),
  );

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** What a call of the command line in a console block begins with. */
export const PROMPT = '$ npx enkaku ';

/** Whether these lines are what was printed. A line of … stands for any number of lines that are left out. */
export function shows(lines: string[], printed: string): boolean {
  const pattern = lines.map((line) => (line === '…' ? '(?:.*\n)*?' : `${escaped(line)}\n`)).join('');
  return new RegExp(`^${pattern}$`).test(printed);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** Whether its console blocks rest on each other, and on the files that its yaml blocks name. */
export const isWalkthrough = (name: string) =>
  blocksIn(textOf(name), 'yaml').some(({ text }) => /^# \S+\.yaml\n/.test(text));
