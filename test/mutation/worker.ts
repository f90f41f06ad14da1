/** A process that has the mutated domain and its tests loaded, and runs tests when it is asked to. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, DryRun, MutantRun, Request, RunMutant } from './messages.js';
import { beginFile, type RegisteredTest, tests } from './testRegistry.js';

/** What the instrumented code reads and writes. Its names are Stryker's. */
interface Instrumented {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const instrumented: Instrumented = {};
Object.assign(globalThis, { __stryker__: instrumented });

const [folder = '', loadedWith] = process.argv.slice(2);
// A mutant in what runs while the code is loaded has to be active by then.
if (loadedWith !== undefined) instrumented.activeMutant = loadedWith;

async function loadTests(): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.js'),
  );
  for (const name of files.sort()) {
    beginFile(name.replace(/\.test\.js$/, ''));
    await import(pathToFileURL(join(folder, name)).href);
  }
}

/** Why the test fails, or undefined. */
async function failureOf({ body, before, after }: RegisteredTest): Promise<string | undefined> {
  try {
    for (const hook of before) await hook();
    await body();
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    for (const hook of after) await hook();
  }
}

async function dryRun(): Promise<DryRun> {
  const ran: DryRun['tests'] = [];
  for (const [number, test] of tests.entries()) {
    instrumented.currentTestId = String(number);
    const begun = performance.now();
    const error = await failureOf(test);
    ran.push({ id: test.id, milliseconds: performance.now() - begun, error });
  }
  instrumented.currentTestId = undefined;
  const { static: whileLoading = {}, perTest = {} } = instrumented.mutantCoverage ?? {};
  return { kind: 'dry', tests: ran, whileLoading, inTest: tests.map((_, number) => perTest[number] ?? {}) };
}

async function runMutant({ mutant, tests: numbers, hitLimit }: RunMutant): Promise<MutantRun> {
  Object.assign(instrumented, { activeMutant: mutant, hitCount: 0, hitLimit });
  for (const number of numbers) {
    const test = tests[number];
    const error = test && (await failureOf(test));
    if (error) {
      const outcome = (instrumented.hitCount ?? 0) > hitLimit ? 'timeout' : 'killed';
      return { kind: 'mutant', outcome, by: test.id };
    }
  }
  return { kind: 'mutant', outcome: 'survived' };
}

const answer = (request: Request): Promise<Answer> =>
  request.kind === 'dry' ? dryRun() : runMutant(request);

try {
  await loadTests();
} catch (error) {
  // The mutant broke the loading of the code: any test would have failed.
  process.stderr.write(`${error}\n`);
  process.exit(1);
}
process.on('message', (request: Request) => void answer(request).then((said) => process.send?.(said)));
process.send?.({ kind: 'ready' });
