/** Threads that fold ledgers while others are read and written. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Folded, LedgerFold } from './ledgerFold.js';
import type { Part } from './thread.js';

/** PostgreSQL writes the rows of about so many. */
const MOST = 4;

/** About so many characters go to a thread at once. */
const LENGTH = 2 ** 18;

export interface Threads {
  /** The next ledger, in the thread whose turn it is. */
  fold(): LedgerFold;
  /** Once no answer is awaited any more. */
  end(): Promise<void>;
}

export function startThreads(): Threads {
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST) }, startThread);
  let turn = 0;
  return {
    fold() {
      turn += 1;
      return foldIn(threads[turn % threads.length]!);
    },
    end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

interface Thread {
  tell(part: Part): void;
  /** What it answers to the last part that was told. */
  answer(): Promise<Folded>;
  end(): Promise<unknown>;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./thread.js', import.meta.url));
  const awaited: { resolve: (folded: Folded) => void; reject: (error: unknown) => void }[] = [];
  let broken: unknown;
  worker.on('message', (folded: Folded) => awaited.shift()?.resolve(folded));
  // Such as a lack of memory. Nothing comes from this thread any more.
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of awaited.splice(0)) reject(error);
  });
  return {
    tell: (part) => worker.postMessage(part),
    answer: () =>
      new Promise((resolve, reject) => {
        if (broken === undefined) awaited.push({ resolve, reject });
        else reject(broken);
      }),
    end: () => worker.terminate(),
  };
}

function foldIn(thread: Thread): LedgerFold {
  let lines: string[] = [];
  let length = 0;
  const tell = (isLast: boolean) => {
    thread.tell({ lines, isLast });
    lines = [];
    length = 0;
  };
  return {
    take({ revision, text = JSON.stringify({ revision }) }) {
      lines.push(text);
      length += text.length;
      if (length >= LENGTH) tell(false);
    },
    end() {
      tell(true);
      return thread.answer();
    },
  };
}
