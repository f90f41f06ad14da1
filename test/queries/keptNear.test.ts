import { watchStatements } from '../../bench/statements.js';
import { compareKnown } from '../../src/queries/compare/compare.js';
import { keepUnitsNear } from '../../src/queries/compare/kept/keptNear.js';
import { countNear, unitsNear } from '../../src/queries/compare/near.js';
import { organizationByCode, type Trial } from '../../src/queries/moment/organizations.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

/** Nothing of it is read. */
const openTrial = {} as Trial;

const { db: plain } = await testDatabase();
const { db, take } = watchStatements(plain);

async function momentsOf({ to = '2026-04-01', revision }: { to?: string; revision?: number } = {}) {
  const organization = (await organizationByCode(plain, '102041', 'ALL'))!;
  const at = (date: string) => ({ organization, date, revision: revision ?? organization.revision });
  return { from: at('2026-03-31'), to: at(to) };
}

describe('given Isesaki and its reorganization', () => {
  beforeAll(async () => {
    await registerOrganization(plain, isesakiBaseline(), 'local');
    await recordReorganization(plain, isesakiReorganization(), 'local');
  });

  it('what may differ is read once, for the price of a question and for its answer', async () => {
    const near = keepUnitsNear();
    const moments = await momentsOf();
    take();
    const first = await near(db, moments);
    expect(take()).toHaveLength(1);
    expect(await near(db, await momentsOf())).toEqual(first);
    expect(take()).toEqual([]);
    expect(first).toEqual(await unitsNear(plain, moments));

    await compareKnown(db, moments);
    const withoutIt = take().length;
    expect(await compareKnown(db, moments, { near })).toEqual(await compareKnown(plain, moments));
    expect(take()).toHaveLength(withoutIt - 1);
  });

  it('another day, another revision, and other rows after a rebuild are read anew', async () => {
    const near = keepUnitsNear();
    const moments = await momentsOf();
    await near(db, moments);
    const { from, to } = moments;
    const rebuilt = { ...from.organization, written: 'later' };
    for (const other of [
      await momentsOf({ to: '2026-03-31' }),
      await momentsOf({ revision: 1 }),
      { from: to, to: from },
      { from: { ...from, organization: rebuilt }, to: { ...to, organization: rebuilt } },
    ]) {
      take();
      expect(await near(db, other)).toEqual(await unitsNear(plain, other));
      expect(take()).toHaveLength(1);
    }
  });

  it('what came first leaves first, and what is larger than all room is not kept', async () => {
    const [moments, other] = [await momentsOf(), await momentsOf({ to: '2026-05-01' })];
    const size = countNear(await unitsNear(plain, moments));
    expect(size).toBeGreaterThan(10);
    const near = keepUnitsNear(size + 1);
    await near(db, moments);
    await near(db, other);
    take();
    await near(db, other);
    expect(take()).toEqual([]);
    await near(db, moments);
    expect(take()).toHaveLength(1);

    const none = keepUnitsNear(size - 1);
    await none(db, moments);
    take();
    await none(db, moments);
    expect(take()).toHaveLength(1);
  });

  it('of a trial nothing is kept, since it has no revision of its own', async () => {
    const near = keepUnitsNear();
    const { from, to } = await momentsOf();
    const organization = { ...from.organization, trial: openTrial };
    const moments = { from: { ...from, organization }, to: { ...to, organization } };
    await near(db, moments);
    take();
    await near(db, moments);
    expect(take()).toHaveLength(1);
  });
});
