/** What it costs to record, and where the time goes. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import type { RecordReorganization, RegisterOrganization } from '../src/domain/command.js';
import { decideReorganization } from '../src/domain/decideReorganization.js';
import { decideRegistration } from '../src/domain/charts/register.js';
import { readHistory } from '../src/ledger/readHistory.js';
import { rowChanges } from '../src/projections/rowChanges.js';
import { type Recorded, recordReorganization, registerOrganization } from '../src/record.js';
import { timed } from './clock.js';

/** In milliseconds. `learn` is what the next recorder pays to take the revision in. */
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

/** Decides once beside the recording, only to time it. */
export async function record(db: Kysely<Tables>, command: RecordReorganization): Promise<Cost> {
  const history = await readHistory(db, command.organization);
  if (!history) throw new Error(`There is no organization "${command.organization}".`);
  const decided = await timed(() => decideReorganization(history, command.reorganization));
  const rows = await timed(() => rowChanges(history, decided.result));
  const whole = await timed(() => recordReorganization(db, command, author));
  requireRecorded(whole.result);
  const learn = await learning(db, command.organization);
  return { whole: whole.ms, decide: decided.ms, rows: rows.ms, learn };
}

const learning = async (db: Kysely<Tables>, code: string) => (await timed(() => readHistory(db, code))).ms;

function requireRecorded({ revision, problems }: Recorded): void {
  if (revision === undefined) throw new Error(`It was refused: ${problems.map(({ en }) => en).join(' ')}`);
}
