import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Message } from './keeperDoor.js';
import { type Keeper, livingKeeper } from './keeperLock.js';
import { logFile, openLog } from './log.js';
import { pause } from './processes.js';

export type Say = (sentence: string) => void;

/** A place among the users of a server. */
export interface Attached {
  url: string;
  /** Settles when the connection to the keeper is closed. */
  closed: Promise<void>;
  /** Leaves; settles at once when others stay, else when the server has stopped. */
  leave(): Promise<void>;
}

/** Becomes a user of the data folder's server, which is started when it does not run. */
export async function attach(dataDir: string, say: Say): Promise<Attached> {
  for (;;) {
    const keeper = (await livingKeeper(dataDir)) ?? (await startKeeper(dataDir));
    const attached = keeper && (await enter(keeper, say));
    if (attached) return attached;
    // The keeper was about to end: the next one is started as soon as it has.
    await pause(50);
  }
}

/** Undefined when another process was faster to start one. */
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

/** Undefined when the keeper ends before the server is ready. */
function enter(keeper: Keeper, say: Say): Promise<Attached | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(keeper.port, '127.0.0.1');
    const closed = new Promise<void>((gone) => socket.once('close', () => gone()));
    closed.then(() => resolve(undefined));
    // 'close' follows every error and says all that is needed.
    socket.on('error', () => {});
    socket.write(`${keeper.token}\n`);
    createInterface(socket).on('line', (line) => {
      const message: Message = JSON.parse(line);
      if ('say' in message) say(message.say);
      else if ('failed' in message) {
        reject(new Error(message.failed));
        socket.destroy();
      } else {
        // A program that has nothing else to do may end without having left.
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
