/** The command line is what the documents say: what they call exists, and what they show is printed. */

import { run } from '../support/commandLine.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';
import { blocksIn, documents, isWalkthrough, PROMPT, shows, wordsOf } from './documents.js';

const { url } = await isesakiDatabase();

/** Runs the command line; gives its lines, those of CSV without their CR. */
async function linesOf(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run(args, { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split(/\r?\n/);
}

const calls = documents.flatMap((name) =>
  [...textOf(name).matchAll(/\bnpx enkaku ([a-z][^`|\n]*)/g)].map(([, call = '']) => ({
    name,
    call: call.trim(),
  })),
);

/** Every command is asked for its help in a process of its own. */
const LONG = 240_000;

describe('the command line in the documents', () => {
  it('is there at all', () => {
    expect(calls.length).toBeGreaterThan(5);
  });

  it(
    'calls commands and options that exist',
    async () => {
      const called = new Set(calls.map(({ call }) => wordsOf(call)[0] ?? ''));
      const known = (await linesOf('--help')).join('\n');
      for (const command of called) {
        expect(known).toMatch(new RegExp(`^ {2}${command} `, 'm'));
        // There is no help about help.
        if (command === 'help') continue;
        const help = (await linesOf('help', command)).join('\n');
        const options = calls
          .flatMap(({ call }) => (wordsOf(call)[0] === command ? wordsOf(call) : []))
          .filter((word) => word.startsWith('--'));
        for (const option of options) expect(help).toMatch(new RegExp(`^ {2}(-\\w, )?${option}\\b`, 'm'));
      }
    },
    LONG,
  );
});

const shown = documents
  .filter((name) => !isWalkthrough(name))
  .flatMap((name) =>
    blocksIn(textOf(name), 'console')
      .filter(({ text }) => text.startsWith(PROMPT))
      .map(({ line, text }) => {
        const [command = '', ...output] = text.trimEnd().split('\n');
        return { name, line, command: command.slice(PROMPT.length), output };
      }),
  );

describe('what the documents show of the terminal', () => {
  it.each(shown)('is printed: $name, line $line', async ({ command, output }) => {
    const printed = `${(await linesOf(...wordsOf(command))).join('\n')}\n`;
    if (!shows(output, printed)) expect(output.join('\n')).toBe(printed);
  });
});
