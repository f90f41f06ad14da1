/** The command line as a process of its own: each command does there what it does in the process of a test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundled, run as runProcess, temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';

const { url } = await isesakiDatabase();
const settings = { DATABASE_URL: url };
const folder = await temporaryFolder();
const { stdout: list } = await run(['tree', '102041', '--on', '2026-03-31', '--csv'], settings);
await writeFile(join(folder, 'old.csv'), list);
await writeFile(join(folder, 'bad.yaml'), 'organization: x\n');

describe('a command in a process of its own', () => {
  it.each([
    [0, ['--help']],
    [0, ['help', 'tree']],
    [0, ['migrate']],
    [0, ['rebuild', '102041']],
    [0, ['tree', '102041', '--on', '2026-04-01']],
    [0, ['tree', '102041', '--csv']],
    [0, ['compare', '102041', '2026-03-31', '2026-04-01']],
    [0, ['lineage', '102041', '文書係']],
    [0, ['duty', '102041', 'ISECA', '--json']],
    [0, ['log', '102041']],
    [0, ['counts', '102041']],
    [0, ['units', '102041', '--ever']],
    [0, ['duties', '102041', '--csv']],
    [0, ['verify']],
    [0, ['export', '102041']],
    [0, ['jsonld', '102041']],
    [0, ['derive', 'old.csv', 'old.csv', '--on', '2026-04-01']],
    [0, ['schema']],
    [1, ['record', 'bad.yaml']],
    [1, ['import', 'none.jsonl']],
    [1, ['checkpoint', '102041', '--key', 'none.pem']],
    [1, ['witness', 'check', '--from', 'none.jsonl']],
    [2, ['tree', '102041', '--wings']],
    [2, []],
  ])('ends with %d and prints the same: %j', async (code, args) => {
    const ended = await runProcess(args, settings, folder);
    expect(ended).toEqual(await run(args, settings, folder));
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).not.toBe('');
  });

  it('goes on to its end when its reader closes the pipe', async () => {
    const child = spawn(process.execPath, [bundled, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, stderr]).toEqual([0, '']);
  });
});
