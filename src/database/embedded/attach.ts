import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Message } from './keeperDoor.js';
import { type Keeper, livingKeeper } from './keeperLock.js';
import { logFile, openLog } from './log.js';
import { pause } from './processes.js';

/** Receives sentences for the person or the log. */
export type Report = (sentence: string) => void;

/** The connection of one user of a server. */
export interface Attached {
  url: string;
  /** Resolves when the connection to the keeper is closed. */
  closed: Promise<void>;
  /** Leaves; resolves at once if others stay, otherwise when the server has stopped. */
  leave(): Promise<void>;
}

/** Makes this process a user of the data folder's server, and starts the server if it does not run. */
export async function attach(dataDir: string, report: Report): Promise<Attached> {
  for (;;) {
    const keeper = (await livingKeeper(dataDir)) ?? (await startKeeper(dataDir));
    const attached = keeper && (await enter(keeper, report));
    if (attached) return attached;
    // The keeper is about to end; the next one is started as soon as it has ended.
    await pause(50);
  }
}

/** Undefined if another process was faster. */
async function startKeeper(dataDir: string): Promise<Keeper | undefined> {
  const output = await openLog(dataDir);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(new URL('./keeper.js', import.meta.url)), dataDir], {
    detached: true,
    cwd: '/',
    env,
    stdio: ['ignore', output, output],
    windowsHide: true,
  });
  closeSync(output);
  let end: string | undefined;
  child.once('exit', (code, signal) => {
    end = String(signal ?? code);
  });
  child.once('error', (problem) => {
    end = problem.message;
  });
  for (;;) {
    const keeper = await livingKeeper(dataDir);
    if (keeper !== undefined) {
      child.unref();
      return keeper;
    }
    if (end === '0') return undefined;
    if (end !== undefined) {
      throw new Error(`The database could not be started (${end}); see ${logFile(dataDir)}.`);
    }
    await pause(20);
  }
}

/** Undefined if the keeper ends before the server is ready. */
function enter(keeper: Keeper, report: Report): Promise<Attached | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(keeper.port, '127.0.0.1');
    const closed = new Promise<void>((closed) => socket.once('close', () => closed()));
    closed.then(() => resolve(undefined));
    // Every error is followed by 'close', which is enough to know.
    socket.on('error', () => {});
    socket.write(`${keeper.token}\n`);
    // readline repeats the errors of the socket, and an error that nobody listens to would end this process.
    createInterface(socket)
      .on('error', () => {})
      .on('line', (line) => {
        const message: Message = JSON.parse(line);
        if ('say' in message) report(message.say);
        else if ('failed' in message) {
          reject(new Error(message.failed));
          socket.destroy();
        } else {
          // A program may end without leaving first.
          socket.unref();
          resolve({ url: message.ready, closed, leave: () => leave(socket, closed) });
        }
      });
  });
}

function leave(socket: Socket, closed: Promise<void>): Promise<void> {
  socket.ref();
  socket.end();
  return closed;
}
