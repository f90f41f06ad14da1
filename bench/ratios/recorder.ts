/** Records changes in a process of its own: node dist/bench/ratios/recorder.js ADDRESS ORDER, an `Order` as JSON. */
import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import type { Tables } from '../../src/database/tables.js';
import type { Change } from '../../src/domain/words/change.js';
import type { Command } from '../../src/domain/words/command.js';
import { keepDueStates } from '../../src/ledger/histories/keepState.js';
import { record, registerOrganization } from '../../src/record.js';
import { registration, type Shape } from '../organization.js';
import { recordOnDemand } from './onDemand.js';

export interface Order {
  /** What is recorded: renames at the end; units created 25 years ago; corrections and voidings of these. */
  what: 'END' | 'BACK_DATED' | 'CORRECTION' | 'VOIDING';
  /** One after the other; as many recorders as there are codes have each their own. */
  codes: string[];
  /** Registers them first. Absent: they are there. */
  register?: Shape;
  /** Teams that may be renamed, by their number; absent: all of the shape. */
  units?: number[];
  /** In one reorganization. */
  changes: number;
  /** The year of the first rename; each is on a later day. Absent: 2030. */
  from?: number;
}

const AUTHOR = 'bench';
const db: Kysely<Tables> = openDatabase(process.argv[2]!);
const order: Order = JSON.parse(process.argv[3]!);
const { codes, changes } = order;
let numbers = order.units ?? [];
/** How often each organization was recorded in. */
const turns = new Map(codes.map((code) => [code, 0]));
/** Creations of 25 years ago that can still be corrected and voided. */
const created: string[] = [];

// As a service that stops does.
process.once('SIGTERM', () => keepDueStates(db).finally(() => process.exit()));
await recordOnDemand(recordOne, { prepare });

async function prepare(): Promise<void> {
  if (order.register) {
    for (const code of codes) {
      const { command, model } = registration({ ...order.register, code });
      await registerOrganization(db, command, AUTHOR);
      numbers = [...model.units.keys()].flatMap((id, i) =>
        model.units.get(id)!.kind === '係' ? [i + 1] : [],
      );
    }
  }
  // Enough for all rounds.
  if (order.what === 'CORRECTION' || order.what === 'VOIDING')
    for (let i = 0; i < 12; i++) created.push(await create(codes[0]!, i));
}

async function recordOne(place: number): Promise<void> {
  // A recorder alone goes from one organization to the next; as many recorders as organizations have each their own.
  const code = codes[place % codes.length]!;
  const turn = turns.get(code)!;
  turns.set(code, turn + 1);
  if (order.what === 'END') await rename(code, turn);
  else if (order.what === 'BACK_DATED') await create(code, turn);
  else await amend(code, turn);
}

/** On a day later than all others. */
async function rename(code: string, turn: number): Promise<void> {
  const all: Change[] = Array.from({ length: changes }, (_, i) => ({
    rename: {
      unit: `${code}:u${numbers[(turn * changes + i) % numbers.length]!}`,
      name: `改称${process.pid}の${turn}の${i}係`,
    },
  }));
  const on = new Date(Date.UTC(order.from ?? 2030, 0, 1 + turn)).toISOString().slice(0, 10);
  await must({
    record: { organization: code, reorganization: { title: '改正', effectiveOn: on, changes: all } },
  });
}

/** A unit at the top, so that nothing is in its way. Its event's id. */
async function create(code: string, turn: number): Promise<string> {
  const unit = { name: `追加${process.pid}の${turn}室`, kind: '室' };
  const reorganization = {
    title: '改正',
    effectiveOn: `2000-10-${String(1 + (turn % 28)).padStart(2, '0')}`,
    changes: [{ create: { unit } }],
  };
  const revision = await must({ record: { organization: code, reorganization } });
  const { id } = await db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization')
    .select('event.id')
    .where('organization.code', '=', code)
    .where('event.revision', '=', revision)
    .executeTakeFirstOrThrow();
  return id;
}

async function amend(code: string, turn: number): Promise<void> {
  const envelope = { organization: code, reason: '訂正', event: created[turn]! };
  const change: Change = { create: { unit: { name: `訂正${process.pid}の${turn}室`, kind: '室' } } };
  await must(order.what === 'VOIDING' ? { void: envelope } : { correct: { ...envelope, change } });
}

async function must(command: Command): Promise<number> {
  const { revision, problems } = await record(db, command, AUTHOR);
  if (revision === undefined) throw new Error(`It was refused: ${problems.map(({ en }) => en).join(' ')}`);
  return revision;
}
