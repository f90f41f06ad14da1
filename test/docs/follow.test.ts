/** The programs and commands of docs/follow.md are run as they are. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, validate } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { creates, record } from '../record/town.js';
import { startedService } from '../server/streams/followers.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { blocksIn, root } from './documents.js';

const text = textOf('docs/follow.md');
const { db } = await isesakiDatabase();
const service = await startedService(db);
const host = new URL(service.address).host;
const execute = promisify(execFile);

// Beside the packages that it imports.
const script = join(root, 'dist/test/docs/follow.mjs');
afterAll(() => rm(script, { force: true }));

const blockWith = (language: string, part: string) =>
  blocksIn(text, language).find((block) => block.text.includes(part))?.text ?? '';

describe('docs/follow.md', () => {
  it('shows a subscription that the schema has', () => {
    const document = parse(blockWith('graphql', 'subscription'));
    expect(validate(buildGraphqlSchema(), document)).toEqual([]);
  });

  it('shows what curl prints', async () => {
    const command = blockWith('sh', '/graphql/stream').replace('localhost:4000', host);
    // curl ends with 28 when the time is over.
    const { stdout } = await execute('sh', ['-c', `${command.trimEnd()} || [ $? = 28 ]`]);
    const events = stdout.split('\n\n').filter((event) => event !== '' && !event.startsWith(':'));
    expect(`${events.join('\n\n')}\n`).toBe(blockWith('text', 'event: next'));
  });

  it('shows a program that follows', async () => {
    await writeFile(script, blockWith('js', '// follow.mjs'));
    const env = { ...process.env, ENKAKU_URL: `ws://${host}/graphql` };
    const program = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    program.stdout.on('data', (part) => {
      printed += part;
    });
    while (!printed.includes('2\n')) await once(program.stdout, 'data');
    await record(db, '102041', creates('新部'));
    while (!printed.includes('3\n')) await once(program.stdout, 'data');
    expect(printed).toBe('1\n2\n3\n');
    program.kill();
  });
});
