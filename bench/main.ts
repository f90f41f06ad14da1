/**
 * npm run bench [-- --quick]: the service beside what it is compared with, and the goals. npm run bench -- parts: the parts of
 * recordings and answers of 10,000 units. npm run bench -- limits: what large questions cost. npm run bench -- hostile: how fast
 * hostile requests are refused. npm run bench -- explorer: the page. npm run bench -- directory [--many N]: questions over all
 * organizations, and of one, beside N of them. All take --json FILE.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import { organizationByCode } from '../src/queries/moment/organizations.js';
import { medianOf } from './clock.js';
import { withNewDatabase } from './database.js';
import { measureDirectory, printedDirectory } from './directory/measure.js';
import { loadHistory } from './history.js';
import { measureHostile, printedHostile } from './limits/hostile.js';
import { measureLimits } from './limits/measure.js';
import { printedLimits } from './limits/report.js';
import { CODE } from './organization.js';
import { measurePage } from './page/measure.js';
import { printedPage } from './page/report.js';
import { explain } from './plans.js';
import { type Question, questionsOf } from './questions.js';
import { measureRatios, QUICK, WHOLE } from './ratios/measure.js';
import { installPeers } from './ratios/program.js';
import { printedRatios } from './ratios/report.js';
import { printed, type Report } from './report.js';
import { type Watched, watchStatements } from './statements.js';

// After this time each question is asked only once more, so that the run ends within five minutes.
const PATIENCE = 200_000;

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false }, many: { type: 'string' } },
  allowPositionals: true,
});
const deadline = performance.now() + PATIENCE;
if (positionals.includes('explorer')) {
  const measured = await measurePage(say);
  await show(printedPage(measured), measured);
} else if (positionals.includes('directory')) {
  const report = await measureDirectory([100, Number(values.many ?? 1_000_000)], say);
  await show(printedDirectory(report), report);
} else if (positionals.includes('parts')) {
  const report = await withNewDatabase(measure);
  await show(printed(report), report);
} else if (positionals.includes('limits')) {
  const measured = await withNewDatabase(async (db) => {
    await loadHistory(db, say);
    await sql`analyze`.execute(db);
    return measureLimits(db, say);
  });
  await show(printedLimits(measured), measured);
} else if (positionals.includes('hostile')) {
  const refused = await withNewDatabase((db) => measureHostile(db, say));
  await show(printedHostile(refused), refused);
} else {
  installPeers();
  const ratios = await measureRatios(values.quick ? QUICK : WHOLE, say);
  await show(printedRatios(ratios), ratios);
}

async function show(text: string, report: unknown): Promise<void> {
  process.stdout.write(`${text}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

async function measure(plain: Kysely<Tables>): Promise<Report> {
  const watched = watchStatements(plain);
  const history = await loadHistory(watched.db, say);
  const organization = await organizationByCode(watched.db, CODE, 'ALL');
  if (!organization) throw new Error('The organization was not recorded.');
  const questions = questionsOf(watched.db, organization, history);
  say('asking without statistics');
  const fresh = await askAll(watched, questions);
  await sql`analyze`.execute(watched.db);
  say('asking with statistics');
  const analyzed = await askAll(watched, questions);
  return {
    recorded: [...history.recorded, await history.recordWithStatistics()],
    answered: questions.map(({ what }, i) => {
      const { size, statements, ms } = analyzed[i]!;
      return { what, size, statements, fresh: fresh[i]!.ms, analyzed: ms };
    }),
    plans: questions.flatMap(({ what, explain }, i) =>
      explain ? [{ what, fresh: fresh[i]!.plans, analyzed: analyzed[i]!.plans }] : [],
    ),
  };
}

interface Asked {
  size: number;
  statements: number;
  ms: number;
  plans: string[];
}

async function askAll(watched: Watched, questions: Question[]): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const question of questions) {
    watched.take();
    const size = await question.ask();
    const statements = watched.take();
    const plans: string[] = [];
    if (question.explain) {
      for (const statement of statements) plans.push(...(await explain(watched.db, statement)));
    }
    const ms = await medianOf(question.ask, deadline);
    answers.push({ size, statements: statements.length, ms, plans });
  }
  return answers;
}

function say(line: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}
