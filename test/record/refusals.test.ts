import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { on, unit } from '../support/given.js';
import { describe, expect, it } from '../support/jest.js';
import {
  creates,
  eventsOf,
  impossible,
  record,
  register,
  registration,
  result,
  revisionsOf,
} from './town.js';

const { db } = await testDatabase();

describe('what is refused', () => {
  it('leaves nothing behind, though most of it was fine', async () => {
    await register(db, 'nothing');
    const before = await db.selectFrom('unit_state').selectAll().execute();
    const reorganization = on('2026-04-01', { create: { unit: unit('文化部') } }, impossible);
    const { organization, revision, problems } = await record(db, 'nothing', { reorganization });
    expect([organization, revision]).toEqual(['nothing', undefined]);
    expect(problems.map(({ code }) => code)).toEqual(['CHILDREN_REMAIN']);
    expect(await revisionsOf(db, 'nothing')).toHaveLength(1);
    expect(await eventsOf(db, 'nothing')).toHaveLength(5);
    expect(await db.selectFrom('unit_state').selectAll().execute()).toEqual(before);
    expect(await db.selectFrom('reorganization').selectAll().execute()).toEqual([]);
  });

  it('leaves no organization behind either', async () => {
    const { revision, problems } = await registerOrganization(
      db,
      { ...registration('bad'), name: '' },
      'local',
    );
    expect([revision, problems.map(({ code }) => code)]).toEqual([undefined, ['BLANK_TEXT']]);
    expect(await db.selectFrom('organization').selectAll().where('code', '=', 'bad').execute()).toEqual([]);
  });

  it('is a command for an organization that does not exist, whatever its code looks like', async () => {
    for (const code of ['nobody', '', 'a\u0000b', '\ud800', '市役所', 'x'.repeat(100)]) {
      expect(result(await record(db, code, creates('文化部')))).toBe('UNKNOWN_ORGANIZATION organization');
    }
  });

  it('reports the problems around the reorganization and within it at once', async () => {
    await register(db, 'envelope');
    const command = { reason: '\u0000', idempotencyKey: ' ', reorganization: on('2026-04-01', impossible) };
    expect(result(await record(db, 'envelope', command))).toBe(
      'FORBIDDEN_CHARACTER reason, BLANK_TEXT idempotencyKey, CHILDREN_REMAIN changes[0].abolish.unit',
    );
  });
});
