/** The command line in the process of the test. It is the function that the program calls; only its start is left out. */
import { Writable } from 'node:stream';
import { run as runCommand } from '../../src/cli/run.js';
import { afterwards } from './afterwards.js';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const home = process.cwd();

/** Runs a command to its end. The commands of a test file that give a folder all give the same. */
export async function run(args: string[], env: Record<string, string>, folder?: string): Promise<Ended> {
  if (folder !== undefined && process.cwd() !== folder) {
    process.chdir(folder);
    afterwards(() => process.chdir(home));
  }
  const stdout = collector();
  const stderr = collector();
  const unsafeTestServer = { ENKAKU_RECORDS_MAY_BE_LOST: 'on' };
  const code = await runCommand(args, { env: { ...unsafeTestServer, ...env }, stdout, stderr });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Its text is without a byte order mark, as that of a process in a test is. */
function collector() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return Object.assign(stream, { text: () => new TextDecoder().decode(Buffer.concat(parts)) });
}
