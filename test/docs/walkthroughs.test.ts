/**
 * Documents that record files on the way: their yaml blocks are the files, their console blocks are run in order on a
 * database of their own. UPDATE_DOCS=1 writes down what is printed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { run, temporaryFolder } from '../server/process.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization, textOf } from '../support/files.js';
import { documents, isWalkthrough, PROMPT, root, wordsOf } from './documents.js';

const { db, url } = await testDatabase();
await registerOrganization(db, isesakiBaseline(), 'local');
await recordReorganization(db, isesakiReorganization(), 'local');
const folder = await temporaryFolder();

const BLOCK = /^```(?:yaml\n# (?<file>\S+)\n(?<content>.*?)|console\n(?<shown>.*?))^```$/gms;

/** What a command prints, without what no two runs have in common. */
async function printed(command: string): Promise<string> {
  const { stdout, stderr } = await run(wordsOf(command), { DATABASE_URL: url }, folder);
  return `${stdout}${stderr}`
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
    .replace(/(revision \d+), \d{4}-\d\d-\d\d\)/g, '$1, …)');
}

/** The document as it should be. */
async function walked(text: string): Promise<string> {
  let done = '';
  let last = 0;
  for (const { index, 0: block, groups: { file, content, shown = '' } = {} } of text.matchAll(BLOCK)) {
    done += text.slice(last, index);
    last = index + block.length;
    const [command = ''] = shown.split('\n');
    if (file !== undefined) await writeFile(join(folder, file), `# ${file}\n${content}`);
    done += command.startsWith(PROMPT)
      ? `\`\`\`console\n${command}\n${await printed(command.slice(PROMPT.length))}\`\`\``
      : block;
  }
  return done + text.slice(last);
}

const walkthroughs = documents.filter(isWalkthrough);

describe('the documents that record files', () => {
  it('are there', () => {
    expect(walkthroughs).toEqual(['docs/corrections.md']);
  });

  it('print what they show', async () => {
    for (const name of walkthroughs) {
      const now = await walked(textOf(name));
      if (process.env.UPDATE_DOCS) await writeFile(join(root, name), now);
      else expect(textOf(name)).toBe(now);
    }
  });
});
