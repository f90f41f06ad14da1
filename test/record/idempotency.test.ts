import { openDatabase } from '../../src/database/connection.js';
import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
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

const { db, url } = await testDatabase();

const numbers = async (code: string) => (await revisionsOf(db, code)).map(({ number }) => number);

describe('an idempotency key', () => {
  it('records once and answers twice', async () => {
    await register(db, 'twice');
    const command = creates('危機管理部', { idempotencyKey: 'k' });
    expect(result(await record(db, 'twice', command))).toBe(2);
    expect(result(await record(db, 'twice', creates('文化部')))).toBe(3);
    expect(await record(db, 'twice', command)).toEqual({ organization: 'twice', revision: 2, problems: [] });
    expect(await numbers('twice')).toEqual([1, 2, 3]);
  });

  it('is not needed: without one the same content is decided upon again', async () => {
    await register(db, 'none');
    expect(result(await record(db, 'none', creates('危機管理部')))).toBe(2);
    expect(result(await record(db, 'none', creates('危機管理部')))).toBe(
      'SIBLING_NAME_TAKEN changes[0].create.unit.name',
    );
  });

  it('is looked up before the expected revision', async () => {
    await register(db, 'before');
    const command = creates('危機管理部', { idempotencyKey: 'k', expectedRevision: 1 });
    expect(result(await record(db, 'before', command))).toBe(2);
    expect(result(await record(db, 'before', creates('文化部')))).toBe(3);
    expect(result(await record(db, 'before', command))).toBe(2);
    expect(result(await record(db, 'before', { ...command, expectedRevision: 3 }))).toBe(2);
  });

  it('is refused for other content, of the change or of the reason', async () => {
    await register(db, 'other');
    await record(db, 'other', creates('危機管理部', { idempotencyKey: 'k', reason: '告示' }));
    for (const command of [
      creates('文化部', { idempotencyKey: 'k', reason: '告示' }),
      creates('危機管理部', { idempotencyKey: 'k', reason: '訂正' }),
      creates('危機管理部', { idempotencyKey: 'k' }),
    ]) {
      const { revision, problems } = await record(db, 'other', command);
      expect(revision).toBeUndefined();
      expect(problems).toMatchObject([
        { code: 'IDEMPOTENCY_KEY_REUSED', severity: 'ERROR', path: 'idempotencyKey' },
      ]);
      expect(problems[0]?.en).toContain('revision 2');
      expect(problems[0]?.ja).toContain('版2');
    }
    expect(await numbers('other')).toEqual([1, 2]);
  });

  it('is not used up by a refusal', async () => {
    await register(db, 'refused');
    const refused = { idempotencyKey: 'k', reorganization: on('2026-04-01', impossible) };
    expect(result(await record(db, 'refused', refused))).toBe('CHILDREN_REMAIN changes[0].abolish.unit');
    const conflict = creates('危機管理部', { idempotencyKey: 'k', expectedRevision: 7 });
    expect(result(await record(db, 'refused', conflict))).toBe('REVISION_CONFLICT expectedRevision');
    expect(await numbers('refused')).toEqual([1]);
    expect(await eventsOf(db, 'refused')).toHaveLength(5);
    expect(result(await record(db, 'refused', creates('文化部', { idempotencyKey: 'k' })))).toBe(2);
  });

  it('belongs to the organization', async () => {
    await register(db, 'mine');
    await register(db, 'yours');
    const command = creates('危機管理部', { idempotencyKey: 'k' });
    expect(result(await record(db, 'mine', command))).toBe(2);
    expect(result(await record(db, 'yours', command))).toBe(2);
    expect(result(await record(db, 'yours', creates('文化部', { idempotencyKey: 'K' })))).toBe(3);
  });

  it('that is blank or cannot be stored is refused', async () => {
    await register(db, 'blank');
    for (const idempotencyKey of ['', ' ', 'a\u0000b', '\ud800', 'k'.repeat(201)]) {
      const { revision, problems } = await record(db, 'blank', creates('危機管理部', { idempotencyKey }));
      expect(revision).toBeUndefined();
      expect(problems.map(({ path }) => path)).toEqual(['idempotencyKey']);
    }
    expect(await numbers('blank')).toEqual([1]);
  });

  it('registers once and answers twice as well', async () => {
    const command = { ...registration('registered'), idempotencyKey: 'k' };
    const first = await registerOrganization(db, command, 'local');
    expect(first).toEqual({ organization: 'registered', revision: 1, problems: [] });
    await record(db, 'registered', creates('危機管理部'));
    expect(await registerOrganization(db, command, 'local')).toEqual(first);
    expect(result(await registerOrganization(db, { ...command, name: '別市' }, 'local'))).toBe(
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    );
    expect(result(await registerOrganization(db, registration('registered'), 'local'))).toBe(
      'ORGANIZATION_EXISTS code',
    );
    expect(result(await record(db, 'registered', creates('文化部', { idempotencyKey: 'k' })))).toBe(
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    );
  });

  it('records once when it is sent several times at once, through one door or several', async () => {
    await register(db, 'atonce');
    const doors = [db, db, openDatabase(url), openDatabase(url), openDatabase(url)];
    try {
      const command = creates('危機管理部', { idempotencyKey: 'k', expectedRevision: 1 });
      const answers = await Promise.all(doors.map((door) => record(door, 'atonce', command)));
      expect(answers.map(result)).toEqual(doors.map(() => 2));

      const twins = { ...registration('twins'), idempotencyKey: 'k' };
      const registered = await Promise.all(doors.map((door) => registerOrganization(door, twins, 'local')));
      expect(registered.map(result)).toEqual(doors.map(() => 1));
    } finally {
      await Promise.all(doors.slice(2).map((door) => door.destroy()));
    }
    expect(await numbers('atonce')).toEqual([1, 2]);
    expect(await numbers('twins')).toEqual([1]);
  });
});

describe('a repeated key that races its twin in another service', () => {
  it('gets the first answer, never a refusal because the twin was faster', async () => {
    await register(db, 'raced');
    const services = Array.from({ length: 6 }, () => openDatabase(url, { max: 2 }));
    for (let round = 1; round <= 8; round++) {
      const command = creates(`第${round}部`, { idempotencyKey: `k${round}` });
      const answers = await Promise.all(services.map((service) => record(service, 'raced', command)));
      expect(answers.map(result)).toEqual(answers.map(() => round + 1));
    }
    await Promise.all(services.map((service) => service.destroy()));
  });

  it('gets the warnings of the first answer as well', async () => {
    await register(db, 'warned');
    const command = { ...creates('Ａ部'), idempotencyKey: 'k' };
    await record(db, 'warned', creates('A部'));
    const first = await record(db, 'warned', command);
    expect(first.problems).toMatchObject([{ code: 'LOOK_ALIKE_SIBLINGS', severity: 'WARNING' }]);
    await record(db, 'warned', creates('文化部'));
    expect(await record(db, 'warned', command)).toEqual(first);
  });
});
