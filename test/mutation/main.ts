/**
 * npm run test:mutation [room ...]: changes the domain in thousands of small ways, one at a time, and runs the tests of
 * test/domain that reach the changed code. A change that no test notices is a place where a fault would go unnoticed too.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { DryRun, RunMutant } from './messages.js';
import { type Mutant, mutatedProject } from './mutatedProject.js';
import { type Result, roomOf, scoreTable, survivorLines } from './report.js';
import { newWorker, type Worker } from './workers.js';

const SURVIVORS = 'dist/mutation/survivors.txt';

/** The tests that reach a mutant, the quickest first. What runs while the code is loaded may matter to all. */
function reaching({ tests, whileLoading, inTest }: DryRun, { id }: Mutant): number[] {
  return [...tests.keys()]
    .filter((number) => whileLoading[id] !== undefined || inTest[number]?.[id] !== undefined)
    .sort((a, b) => tests[a]!.milliseconds - tests[b]!.milliseconds);
}

/** Generous, since a mutant that is only slow should not count as noticed. */
function limitsOf({ tests, inTest }: DryRun, mutant: Mutant, numbers: number[]) {
  const hits = numbers.reduce((sum, number) => sum + (inTest[number]?.[mutant.id] ?? 0), 0);
  const usual = numbers.reduce((sum, number) => sum + tests[number]!.milliseconds, 0);
  return { hitLimit: Math.max(1_000, hits * 100), milliseconds: 10_000 + usual * 10 };
}

async function judge(dry: DryRun, mutant: Mutant, worker: Worker, tests: string): Promise<Result> {
  const numbers = reaching(dry, mutant);
  if (numbers.length === 0) return { mutant, outcome: 'unreached' };
  const { hitLimit, milliseconds } = limitsOf(dry, mutant, numbers);
  const run: RunMutant = { mutant: mutant.id, tests: numbers, hitLimit };
  if (dry.whileLoading[mutant.id] === undefined)
    return { mutant, outcome: (await worker.run(run, milliseconds)).outcome };
  const fresh = newWorker(tests, mutant.id);
  const { outcome } = await fresh.run(run, milliseconds);
  fresh.end();
  return { mutant, outcome };
}

async function main(rooms: string[]): Promise<void> {
  const { mutants, tests } = await mutatedProject();
  const asked = mutants.filter((mutant) => rooms.length === 0 || rooms.includes(roomOf(mutant)));
  const first = newWorker(tests);
  const dry = await first.dryRun();
  const failing = dry.tests.filter(({ error }) => error !== undefined);
  if (failing.length > 0)
    throw new Error(
      `Without any mutant these tests fail: ${failing.map(({ id, error }) => `${id}: ${error}`).join('\n')}`,
    );
  process.stdout.write(`${asked.length} mutants, ${dry.tests.length} tests.\n`);

  const waiting = [...asked];
  const results: Result[] = [];
  const work = async (worker: Worker) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      results.push(await judge(dry, mutant, worker, tests));
      if (results.length % 250 === 0) process.stdout.write(`${results.length} of ${asked.length} …\n`);
    }
    worker.end();
  };
  const others = Array.from({ length: availableParallelism() - 1 }, () => newWorker(tests));
  await Promise.all([first, ...others].map(work));

  const inOrder = results.sort((a, b) => Number(a.mutant.id) - Number(b.mutant.id));
  writeFileSync(SURVIVORS, `${survivorLines(inOrder).join('\n')}\n`);
  process.stdout.write(`\n${scoreTable(inOrder)}\n\nWhat no test notices, line by line: ${SURVIVORS}\n`);
}

await main(process.argv.slice(2));
