/** Every question that the documents show is asked anew. UPDATE_DOCS=1 writes down what comes back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordedIsesaki } from '../graphql/isesaki.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { blocksIn, documents, examplesIn, root, withAnswers } from './documents.js';
import { prettyJson } from './prettyJson.js';

const { attempt } = await recordedIsesaki();

async function answerTo(question: string): Promise<string> {
  const { data, errors } = await attempt(question);
  return `${prettyJson(errors.length > 0 ? { errors, data } : { data })}\n`;
}

if (process.env.UPDATE_DOCS) {
  for (const name of documents) {
    await writeFile(join(root, name), await withAnswers(textOf(name), answerTo));
  }
}

/** A block that begins with the name of a file is shown for clients, and has no answer beside it. */
const questionsIn = (name: string) =>
  blocksIn(textOf(name), 'graphql').filter(({ text }) => !/^# [\w.]+\n/.test(text));
const asking = documents.filter((name) => questionsIn(name).length > 0);

describe.each(asking)('%s', (name) => {
  const examples = examplesIn(textOf(name));

  it('shows what comes back of every question', () => {
    expect(examples).toHaveLength(questionsIn(name).length);
  });

  it.each(examples)('answers as it says, line $line', async ({ question, answer }) => {
    expect(answer).toBe(await answerTo(question));
  });
});
