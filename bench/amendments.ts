/** Amendments of a long history, to measure what it costs to read it again. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import type { Command } from '../src/domain/words/command.js';
import type { Day } from '../src/domain/words/day.js';
import { CODE } from './organization.js';

/** The day of a reorganization that is recorded only to be amended. */
export const AMENDED_ON = '2034-04-01';

/** One command of each kind of amendment, about different years. */
export async function amendments(db: Kysely<Tables>): Promise<[string, Command][]> {
  const envelope = { organization: CODE, reason: '訂正' };
  const renamed = await renameOn(db, '2001-04-01');
  const early = await renameOn(db, '1980-04-01');
  const latest = await reorganizationOn(db, AMENDED_ON);
  const change = { rename: { unit: renamed.unit, name: '訂正係' } };
  return [
    ['a rename of 25 years ago corrected', { correct: { ...envelope, event: renamed.event, change } }],
    ['a rename of 46 years ago voided', { void: { ...envelope, event: early.event } }],
    [
      'a department renamed, put off by three months',
      { reschedule: { ...envelope, reorganization: latest, effectiveOn: '2034-07-01' } },
    ],
    ['the same withdrawn', { withdraw: { ...envelope, reorganization: latest } }],
    [
      'ten units that the chart left out',
      {
        widen: {
          ...envelope,
          units: Array.from({ length: 10 }, (_, i) => ({ name: `付属機関${i + 1}`, kind: '施設' })),
        },
      },
    ],
  ];
}

/** A rename of that day. */
async function renameOn(db: Kysely<Tables>, day: Day): Promise<{ event: string; unit: string }> {
  const { id, data } = await db
    .selectFrom('event')
    .select(['id', 'data'])
    .where('effective_on', '=', day)
    .where('type', '=', 'UnitRenamed')
    .orderBy('position')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { event: id, unit: JSON.parse(data).unit };
}

async function reorganizationOn(db: Kysely<Tables>, day: Day): Promise<string> {
  const { id } = await db
    .selectFrom('reorganization')
    .select('id')
    .where('effective_on', '=', day)
    .executeTakeFirstOrThrow();
  return id;
}
