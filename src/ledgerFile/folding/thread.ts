/** A thread that folds ledgers, one after the other. */
import { parentPort } from 'node:worker_threads';
import { foldHere } from './ledgerFold.js';

/** Some revisions of the ledger that it is folding. After the last ones it answers with `Folded`, and begins the next ledger. */
export interface Part {
  /** JSON of each revision: texts go to another thread in a fraction of the time that objects take. */
  revisions: string[];
  isLast: boolean;
}

let fold = foldHere();

parentPort?.on('message', async ({ revisions, isLast }: Part) => {
  for (const revision of revisions) fold.take(JSON.parse(revision));
  if (!isLast) return;
  const ended = fold;
  fold = foldHere();
  parentPort?.postMessage(await ended.end());
});
