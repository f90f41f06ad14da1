/** Ids as arguments, in previews, and in problems. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';

const { ask, attempt, askCity } = await recordedIsesaki();

describe('an argument that takes an id', () => {
  it.each([
    '102041:u6',
    '102041:u6~1',
    '102041:u6@2026-03-31~2',
  ])('takes %s and means the unit', async (id) => {
    const answer = await askCity(`
      unit(id: "${id}") { id }
      asOf(date: "2026-03-31") { unit(ref: "${id}") { unitId } units(under: "${id}") { unitId } }
      counts(on: ["2026-03-31"], under: "${id}") { kinds { count } }
      compare(from: "2026-03-31", to: "2026-04-01", under: "${id}") { table { before { unitId } } }
      revisions(filter: { unit: "${id}" }) { totalCount }`);
    expect(answer).toEqual({
      unit: { id: '102041:u6~2' },
      asOf: { unit: { unitId: '102041:u6' }, units: [{ unitId: '102041:u6' }] },
      counts: [{ kinds: [{ count: 1 }] }],
      compare: { table: [{ before: { unitId: '102041:u6' } }] },
      revisions: { totalCount: 2 },
    });
  });

  it('takes the ids of duties, posts and reorganizations in either form', async () => {
    expect(
      await askCity(
        `duty(id: "102041:d2~1") { dutyId } post(id: "102041:p3~2") { postId } reorganization(id: "102041:r1~2") { reorganizationId }`,
      ),
    ).toEqual({
      duty: { dutyId: '102041:d2' },
      post: { postId: '102041:p3' },
      reorganization: { reorganizationId: '102041:r1' },
    });
  });

  it.each([
    ['other:u6~1', 'another organization'],
    ['102041:u6@2026-02-30~1', 'is not an id'],
    ['102041:u6~2-preview-0123abcd', 'provisional'],
  ])('refuses %s', async (id, words) => {
    const refusal = { message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT' } };
    for (const field of [
      `unit(id: "${id}") { id }`,
      `asOf(date: "2026-04-01") { unit(ref: "${id}") { id } }`,
    ]) {
      const { errors } = await attempt(`{ organization(code: "102041") { ${field} } }`);
      expect(errors).toMatchObject([refusal]);
    }
  });
});

describe('a preview', () => {
  const preview = (unit: string, name: string) =>
    ask<{ organization: { preview: Previewed } }>(`{ organization(code: "102041") { preview(of: { record: {
      title: "試し", effectiveOn: "2027-04-01", changes: [{ rename: { unit: "${unit}", name: "${name}" } }] } }) {
        problems { code units } units { id unitId }
        comparison { from { id } to { id citation } changes { before { id } after { id } events { id } } } } } }`);

  interface Previewed {
    problems: { code: string; units: string[] }[];
    units: { id: string; unitId: string }[];
    comparison: {
      from: { id: string };
      to: { id: string; citation: string };
      changes: { before: { id: string }[]; after: { id: string }[]; events: { id: string }[] }[];
    } | null;
  }

  it('gives provisional ids to what is tried out, the same for the same input, and node refuses them', async () => {
    const { organization } = await preview('102041:u139@2026-04-01~2', '試行係');
    const { units, comparison } = organization.preview;
    expect(units).toEqual([
      { id: expect.stringMatching(/^102041:u139~2-preview-[0-9a-f]{16}$/), unitId: '102041:u139' },
    ]);
    expect(comparison?.to.id).toMatch(/^102041@2027-04-01~2-preview-/);
    expect(comparison?.to.citation).toBe(comparison?.to.id);
    expect(comparison?.changes[0]?.after[0]?.id).toMatch(/^102041:u139@2027-04-01~2-preview-/);
    expect(await preview('102041:u139@2026-04-01~2', '試行係')).toEqual({ organization });
    const other = await preview('102041:u139', '別の係');
    expect(other.organization.preview.units[0]?.id).not.toBe(units[0]?.id);
    const { errors } = await attempt('query ($id: ID!) { node(id: $id) { id } }', { id: units[0]?.id });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('names the units of its problems by their lasting names, also where a problem is about an address', async () => {
    const { organization } = await preview('other:u1~1', '係');
    expect(organization.preview.problems).toMatchObject([
      { code: 'ADDRESS_OF_OTHER_ORGANIZATION', units: [] },
    ]);
  });
});

it('below knownAt, everything is known at that revision', async () => {
  const answer = await askCity(`
    unit(id: "102041:u6") { id states(knownAt: { revision: 1 }) { id unit { id } becauseOf { id } } }
    findUnits(name: "文書係", knownAt: { revision: 1 }) { id }`);
  expect(answer).toMatchObject({
    unit: { id: '102041:u6~2', states: [{ unit: { id: '102041:u6~1' } }] },
    findUnits: [{ id: '102041:u6~1' }],
  });
  expect(JSON.stringify(answer).match(/~2/g)).toHaveLength(1);
});
