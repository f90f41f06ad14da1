import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Attached, attach, type Report } from './attach.js';
import { logFile } from './log.js';

export interface Embedded {
  url: string;
  /** The log of the server. */
  log: string;
  /** Whether the server ended and cannot be started again at its address. */
  isLost(): boolean;
  /** Leaves the server. The last user also stops it, and this resolves when it has stopped. */
  release(): Promise<void>;
}

/**
 * The PostgreSQL server in `<dataDir>/postgres`, created and started when needed and shared by all processes that use the
 * same folder. It stops with its last user. If it is killed, it is started again on the same port.
 */
export async function startEmbedded(dataDir: string, report: Report): Promise<Embedded> {
  const folder = resolve(dataDir);
  await makeDataFolder(folder);
  let attached = await attach(folder, report);
  const { url } = attached;
  let released = false;
  let lost = false;
  let returning = Promise.resolve();

  const attachAgain = async () => {
    report('The keeper of the database ended; starting another.');
    try {
      attached = await attach(folder, report);
    } catch (problem) {
      lost = true;
      return report(
        `The database could not be started again: ${problem instanceof Error ? problem.message : problem}`,
      );
    }
    if (attached.url !== url) {
      lost = true;
      report('The database runs again, but on another port because its own was taken: restart this process.');
    }
    stayAttached(attached);
  };
  const stayAttached = ({ closed }: Attached) => {
    closed.then(() => {
      if (!released) returning = attachAgain();
    });
  };
  stayAttached(attached);
  const release = async () => {
    released = true;
    await returning;
    await attached.leave();
  };
  return { url, log: logFile(folder), isLost: () => lost, release };
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`The data folder ${folder} cannot be created or written by this user (${code}).`, {
      cause,
    });
  }
}
