/** The service with the history of Isesaki, in a process and a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../scripts/enkaku.cjs');

export async function serve() {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-clients-'));
  const env = { ...process.env, PORT: '0', ENKAKU_DATA_DIR: join(folder, 'data'), ENKAKU_SEED: 'on' };
  // A busy machine does not miss the deadline of an answer.
  env.ENKAKU_ANSWER_SECONDS = '60';
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let printed = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part) => {
      printed += part;
      const [, found] = /GraphQL +(\S+)\/graphql\n.*Ctrl-C\.\n/s.exec(printed) ?? [];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error(`the service ended before it was ready: ${printed}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
