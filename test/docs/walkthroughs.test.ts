/**
 * Documents that record files on the way: their yaml blocks are the files, their console blocks are run in order. Each
 * document has a database of its own. UPDATE_DOCS=1 writes down what is printed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';
import { documents, isWalkthrough, PROMPT, root, shows, wordsOf } from './documents.js';

const walkthroughs = documents.filter(isWalkthrough);

const databases = new Map<string, string>();
for (const name of walkthroughs) {
  const { url } = await isesakiDatabase();
  databases.set(name, url);
}

const BLOCK = /^```(?:yaml\n# (?<file>\S+)\n(?<content>.*?)|console\n(?<shown>.*?))^```$/gms;

/** The document as it should be. A block that leaves lines out stays as it is if the rest is printed. */
async function walked(name: string): Promise<string> {
  const text = textOf(name);
  const folder = await temporaryFolder();
  const url = databases.get(name) ?? '';

  /** What a command prints, without what no two runs have in common. */
  async function printed(command: string): Promise<string> {
    const { stdout, stderr } = await run(wordsOf(command), { DATABASE_URL: url }, folder);
    return `${stdout}${stderr}`
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, '…')
      .replace(/(revision \d+), \d{4}-\d\d-\d\d\)/g, '$1, …)');
  }

  let done = '';
  let last = 0;
  for (const { index, 0: block, groups: { file, content, shown = '' } = {} } of text.matchAll(BLOCK)) {
    done += text.slice(last, index);
    last = index + block.length;
    const [command = '', ...output] = shown.trimEnd().split('\n');
    if (file !== undefined) await writeFile(join(folder, file), `# ${file}\n${content}`);
    if (command.startsWith(PROMPT)) {
      const now = await printed(command.slice(PROMPT.length));
      done += shows(output, now) ? block : `\`\`\`console\n${command}\n${now}\`\`\``;
    } else done += block;
  }
  return done + text.slice(last);
}

/** Every command is a process of its own, and a document has up to twenty. */
const LONG = 240_000;

describe('the documents that record files', () => {
  it('are there', () => {
    expect(walkthroughs).toEqual(['README.ja.md', 'docs/corrections.md']);
  });

  it.each(walkthroughs)(
    '%s prints what it shows',
    async (name) => {
      const now = await walked(name);
      if (process.env.UPDATE_DOCS) await writeFile(join(root, name), now);
      else expect(textOf(name)).toBe(now);
    },
    LONG,
  );
});
