import { watchStatements } from '../../../bench/statements.js';
import { keepComparisons } from '../../../src/queries/compare/kept/keptComparisons.js';
import { organizationByCode } from '../../../src/queries/moment/organizations.js';
import { keepSizes } from '../../../src/queries/sizes/keptSizes.js';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../../support/files.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';

const { db: plain } = await testDatabase();
const { db, take } = watchStatements(plain);

const isesaki = async () => (await organizationByCode(plain, '102041', 'ALL'))!;

describe('given Isesaki', () => {
  beforeAll(async () => {
    await registerOrganization(plain, isesakiBaseline(), 'local');
  });

  it('its sizes are counted once, and nothing is asked again until something is recorded or rebuilt', async () => {
    const sizes = keepSizes();
    const organization = await isesaki();
    expect(sizes.known(organization)).toBeUndefined();
    const counted = await sizes.of(db, organization);
    take();
    expect(await sizes.of(db, organization)).toBe(counted);
    expect(take()).toEqual([]);
    expect(sizes.known(organization)).toBe(counted);

    const rebuilt = { ...organization, written: 'later' };
    expect(sizes.known(rebuilt)).toBeUndefined();
    expect(await sizes.of(db, rebuilt)).toBe(counted);
    expect(take()).toHaveLength(1);
    expect(sizes.known(rebuilt)).toBe(counted);
    expect(sizes.known({ id: organization.id })).toBeUndefined();
  });

  it('they are counted again when the ledger has grown, and until then those of the smaller one are not known of it', async () => {
    const sizes = keepSizes();
    const before = await sizes.of(db, await isesaki());
    await recordReorganization(plain, isesakiReorganization(), 'local');
    const organization = await isesaki();
    expect(sizes.known(organization)).toBeUndefined();
    const after = await sizes.of(db, organization);
    expect(after.reorganizations).toBeGreaterThan(before.reorganizations);
    expect(sizes.known(organization)).toBe(after);
  });

  it('where they say that much differs, a comparison does not ask what may differ before it reads the trees', async () => {
    const organization = await isesaki();
    const at = (date: string) => ({ organization, date, revision: organization.revision });
    const moments = { from: at('2026-03-31'), to: at('2026-04-01') };
    const sizes = keepSizes();
    take();
    const asked = await keepComparisons({ few: 1, sizes })(db, moments);
    const statements = take().length;
    await sizes.of(plain, organization);
    expect((await keepComparisons({ few: 1, sizes })(db, moments))?.changes).toEqual(asked?.changes);
    expect(take()).toHaveLength(statements - 1);
    // Nothing is known of two revisions, nor of days between which nothing changes.
    for (const others of [
      { from: { ...at('2026-03-31'), revision: 1 }, to: at('2026-04-01') },
      { from: at('2026-05-01'), to: at('2026-05-02') },
    ]) {
      await keepComparisons({ few: 1 })(db, others);
      const without = take().length;
      await keepComparisons({ few: 1, sizes })(db, others);
      expect(take()).toHaveLength(without);
    }
  });
});
