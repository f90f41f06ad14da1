import { openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveToOwner } from './runner.js';

const largest = 5_000_000;

/** The log file of the server and its keeper. */
export const logFile = (dataDir: string) => join(dataDir, 'postgres.log');

/** Opens the log to append to it. Returns the file descriptor. */
export async function openLog(dataDir: string): Promise<number> {
  const path = logFile(dataDir);
  const descriptor = openSync(path, 'a', 0o600);
  await giveToOwner(path, dataDir);
  return descriptor;
}

/** Limits the size of the log at each start; one old log is kept beside the new one. */
export function turnLog(dataDir: string): void {
  const path = logFile(dataDir);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(path, `${path}.1`);
}
