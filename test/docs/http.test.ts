/** The commands of docs/http.md are run as they are, and print what it shows. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { parse, validate } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { temporaryFolder } from '../server/process.js';
import { startedService } from '../server/streams/followers.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await isesakiDatabase();
const { host } = new URL((await startedService(db)).address);
const cwd = await temporaryFolder();
const execute = promisify(execFile);

const shown = [...textOf('docs/http.md').matchAll(/```sh\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

describe('docs/http.md', () => {
  it('has commands', () => expect(shown).toHaveLength(4));

  it.each(
    shown.map(([, command = '', printed = '']) => [command, printed]),
  )('%s', async (command, printed) => {
    const { stdout } = await execute('sh', ['-c', command.replaceAll('localhost:4000', host)], { cwd });
    expect(stdout.replaceAll('\r', '').replace('\ufeff', '')).toBe(printed);
  });

  it('names the document of its list by the hash of its text', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(textOf('docs/http.md')) ?? [];
    const list: Record<string, string> = JSON.parse(json);
    expect(Object.keys(list)).toHaveLength(1);
    for (const [hash, text] of Object.entries(list)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(validate(buildGraphqlSchema(), parse(text))).toEqual([]);
    }
  });
});
