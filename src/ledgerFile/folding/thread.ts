/** A thread that folds ledgers, one after the other. */
import { parentPort } from 'node:worker_threads';
import { foldHere } from './ledgerFold.js';

/** Some revisions of the ledger that it is folding. After the last ones it answers with `Folded`, and begins the next ledger. */
export interface Part {
  /** JSON of the line of each revision: texts go to another thread in a fraction of the time that objects take. */
  lines: string[];
  isLast: boolean;
}

let fold = foldHere();

parentPort?.on('message', async ({ lines, isLast }: Part) => {
  for (const line of lines) fold.take(JSON.parse(line));
  if (!isLast) return;
  const ended = fold;
  fold = foldHere();
  parentPort?.postMessage(await ended.end());
});
