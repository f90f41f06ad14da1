/** Writes the ledgers of some organizations of a nation into a file: node dist/bench/ratios/decideNation.js FILE FIRST LAST. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lineText } from '../../src/ledger/ledgerLine.js';
import { nationalPlan } from './cities.js';
import { decidedLedger } from './decided.js';

const [path = '', first, last] = process.argv.slice(2);

function* ledgers(): Generator<string> {
  for (let number = Number(first); number <= Number(last); number++)
    for (const line of decidedLedger(nationalPlan(number))) yield lineText(line);
}

await pipeline(Readable.from(ledgers()), createWriteStream(path));
process.stdout.write('written\n');
