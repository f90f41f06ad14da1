/** Measures the parts of a recording. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import { decideRegistration } from '../src/domain/decide/charts/register.js';
import { decide } from '../src/domain/decide/decide.js';
import type { Command, RecordReorganization, RegisterOrganization } from '../src/domain/words/command.js';
import { readHistory } from '../src/ledger/readHistory.js';
import { rowChanges } from '../src/projections/rowChanges.js';
import { type Recorded, record as recordCommand, registerOrganization } from '../src/record.js';
import { timed } from './clock.js';
import { CODE } from './organization.js';

/** In milliseconds. `learn` is the time that the next recorder needs to read the new revision. */
export interface Cost {
  whole: number;
  decide: number;
  rows: number;
  learn: number;
}

const author = 'bench';

export async function register(db: Kysely<Tables>, command: RegisterOrganization): Promise<Cost> {
  const decided = await timed(() => decideRegistration(command));
  const rows = await timed(() => rowChanges(undefined, decided.result));
  const whole = await timed(() => registerOrganization(db, command, author));
  requireRecorded(whole.result);
  return { whole: whole.ms, decide: decided.ms, rows: rows.ms, learn: await learning(db, command.code) };
}

export const reorganize = (db: Kysely<Tables>, command: RecordReorganization) =>
  record(db, { record: command });

/** Decides once more before the recording, only to measure it. */
export async function record(db: Kysely<Tables>, command: Command): Promise<Cost> {
  const history = await readHistory(db, CODE);
  if (!history) throw new Error(`There is no organization "${CODE}".`);
  const decided = await timed(() => decide(history, command));
  const { result } = decided;
  if (!('consequences' in result)) throw new Error(result.problems.map(({ en }) => en).join(' '));
  const rows = await timed(() => rowChanges(history, result));
  const whole = await timed(() => recordCommand(db, command, author));
  requireRecorded(whole.result);
  return { whole: whole.ms, decide: decided.ms, rows: rows.ms, learn: await learning(db, CODE) };
}

const learning = async (db: Kysely<Tables>, code: string) => (await timed(() => readHistory(db, code))).ms;

function requireRecorded({ revision, problems }: Recorded): void {
  if (revision === undefined) throw new Error(`It was refused: ${problems.map(({ en }) => en).join(' ')}`);
}
