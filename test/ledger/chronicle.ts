/** An organization with a ledger in which every column is used, and its verification and export. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Command, RecordReorganization } from '../../src/domain/words/command.js';
import { inSnapshot, readLedger } from '../../src/ledger/readLedger.js';
import type { Checkpoint } from '../../src/ledger/verify/checkpoint.js';
import { newVerification } from '../../src/ledger/verify/verify.js';
import type { Verified } from '../../src/ledger/verify/verifyOrganization.js';
import { exportLedger } from '../../src/ledgerFile/exportLedger.js';
import { type Recorded, record as recordAny } from '../../src/record.js';
import { record, register } from '../record/town.js';
import { on, unit } from '../support/given.js';

/** Revisions with one event, with several, with none but the least said and with all that can be said. */
const commands: Omit<RecordReorganization, 'organization'>[] = [
  {
    reorganization: on('2026-04-01', { create: { unit: unit('危機管理部') } }),
    reason: '告示第一号',
    idempotencyKey: 'k1',
  },
  {
    reorganization: {
      ...on(
        '2026-10-01',
        { clause: '(1)', note: '二行に\nわたる\u2028注', rename: { unit: '総務部', name: '行政部' } },
        { effectiveOn: '2027-01-01', precision: 'MONTH', abolish: { unit: '企画部' } },
      ),
      legalBasis: '規則"第二号"',
    },
  },
  {
    reorganization: on(
      '2027-04-01',
      { create: { unit: unit('市民部') } },
      { create: { unit: unit('税務部') } },
    ),
  },
  { reorganization: on('2027-05-01', { create: { unit: unit('市民課') } }), idempotencyKey: 'k2' },
  {
    reorganization: on('2028-04-01', { merge: { units: ['市民部', '税務部'], intoNew: unit('市民税務部') } }),
    reason: '統合',
  },
  {
    reorganization: on(
      '2029-04-01',
      { rename: { unit: '危機管理部', name: '防災部' } },
      { clause: '𠮷', create: { unit: unit('広報課') } },
    ),
  },
  { reorganization: on('2030-04-01', { abolish: { unit: '広報課' } }) },
];

/** Every way in which later revisions amend earlier ones, and later charts. */
const amendments = (organization: string): Command[] => {
  const envelope = { organization, reason: '訂正' };
  const id = (end: string) => `${organization}:${end}`;
  return [
    { reschedule: { ...envelope, reorganization: id('r1'), effectiveOn: '2026-05-01' } },
    { correct: { ...envelope, event: id('e5'), change: { create: { unit: unit('危機対策部') } } } },
    { withdraw: { ...envelope, reorganization: id('r7'), withdrawnOn: '2030-03-01' } },
    { void: { ...envelope, event: id('e16') } },
    { widen: { ...envelope, coverage: 'COMPLETE', units: [unit('監査室')] } },
    { extend: { ...envelope, knownFrom: '2020-04-01', coverage: 'PARTIAL', units: [unit('庶務部')] } },
  ];
};

/** Its newest revision. */
export const HEAD = commands.length + amendments('').length + 1;

export async function chronicle(db: Kysely<Tables>, code: string): Promise<void> {
  await register(db, code);
  for (const command of commands) {
    requireRecorded(await record(db, code, command));
  }
  for (const command of amendments(code)) requireRecorded(await recordAny(db, command, 'test'));
}

function requireRecorded({ revision, problems }: Recorded): void {
  if (revision === undefined) throw new Error(problems.map(({ en }) => en).join('\n'));
}

export async function exported(db: Kysely<Tables>, ...codes: string[]): Promise<string> {
  return inSnapshot(db, async (tx) => {
    let text = '';
    for await (const piece of exportLedger(tx, codes)) text += piece;
    return text;
  });
}

export async function verifyIn(
  tx: Transaction<Tables>,
  code: string,
  checkpoints: Checkpoint[] = [],
): Promise<Verified> {
  const verification = newVerification(checkpoints, [code]);
  for await (const line of readLedger(tx, code)) verification.take(line);
  const [verified] = verification.end();
  if (!verified) throw new Error('what is expected is verified');
  return verified;
}

export const verifyNow = (db: Kysely<Tables>, code: string, checkpoints: Checkpoint[] = []) =>
  inSnapshot(db, (tx) => verifyIn(tx, code, checkpoints));

/** What a checkpoint would prove now. */
export async function checkpointOf(db: Kysely<Tables>, code: string): Promise<Checkpoint> {
  const { organization, revision, hash } = await verifyNow(db, code);
  return { organization, revision: { number: revision, hash } };
}
