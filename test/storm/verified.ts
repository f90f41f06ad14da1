/** What `enkaku verify` says about all ledgers of a data folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** Nothing if all of them are as they were recorded. */
export async function verifyLedgers(dataDir: string): Promise<string[]> {
  const env = { ...process.env, DATABASE_URL: '', ENKAKU_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main, 'verify'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return code === 0 ? [] : [out + err];
}
