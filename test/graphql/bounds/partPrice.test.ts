import { answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { wideCity } from './wideCity.js';

const { db, askingWithin } = await wideCity();
const limits = { ...answerLimits };
const ask = await askingWithin(limits);

/** Five departments with three hundred sections each. */
beforeAll(async () => {
  const sections = Array.from({ length: 300 }, (_, i) => ({ name: `第${i + 1}課`, kind: '課' }));
  const units = Array.from({ length: 5 }, (_, i) => ({
    name: `第${i + 1}部`,
    kind: '部',
    children: sections,
  }));
  const registration = { code: 'large', name: '大都市', knownFrom: '2025-04-01', units };
  expect((await registerOrganization(db, registration, 'local')).problems).toEqual([]);
  const changes = Array.from({ length: 200 }, (_, i) => ({
    transfer: { unit: `第1部/第${i + 1}課`, under: '第2部', name: `移第${i + 1}課` },
  }));
  const moved = {
    organization: 'large',
    reorganization: { title: '改正', effectiveOn: '2026-04-01', changes },
  };
  const { problems } = await recordReorganization(db, moved, 'local');
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
});

async function costOf(fields: string): Promise<number> {
  limits.cost = 0;
  const { errors } = await ask(`{ organization(code: "large") { ${fields} } }`);
  limits.cost = answerLimits.cost;
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['TOO_COSTLY']);
  return Number(errors[0]?.extensions?.cost);
}

const unitsOn = (day: string, part = '', known = '') =>
  costOf(`asOf(date: "${day}"${known}) { units${part} { unitId name kind from until } }`);

describe('given an organization with many units, the price of a part', () => {
  it('is that of the units below it on that day, by path as by id', async () => {
    const [whole, first, second] = [
      await unitsOn('2025-04-01'),
      await unitsOn('2025-04-01', '(under: "第1部")'),
      await unitsOn('2025-04-01', '(under: "large:u302")'),
    ];
    // 1,505 units, of which 301 are in each department; six values each.
    expect(whole - first).toBe((1_505 - 301) * 6);
    expect(second).toBe(first);
  });

  it('is that of what was known at the revision asked for', async () => {
    const [before, after] = [
      await unitsOn('2026-04-01', '(under: "第2部")', ', knownAt: { revision: 1 }'),
      await unitsOn('2026-04-01', '(under: "第2部")'),
    ];
    expect(after - before).toBe(200 * 6);
  });

  it('is found out for three parts of a question; the others cost as much as the whole', async () => {
    const parts = (count: number) =>
      costOf(
        `asOf(date: "2025-04-01") { ${Array.from(
          { length: count },
          (_, i) => `p${i}: units(under: "第${i + 1}部") { name }`,
        ).join(' ')} }`,
      );
    const [three, four] = [await parts(3), await parts(4)];
    expect(four - three).toBe(1 + 1_505 * 2);
  });

  it('of a comparison is that of the units on both sides', async () => {
    const compared = (part = '') =>
      costOf(`compare(from: "2025-04-01", to: "2026-04-01"${part}) { changes { before { name } } }`);
    // 200 units differ; 第3部 has 301 units on both days, 第1部/第201課 one.
    const [whole, large, small] = [
      await compared(),
      await compared(', under: "第3部"'),
      await compared(', under: "第1部/第201課"'),
    ];
    expect(large).toBe(whole);
    expect(whole - small).toBe((200 - 2) * 4);
  });

  it('of a comparison does not count for a whole one that is asked for below it', async () => {
    const nested = (fields: string) =>
      costOf(`compare(from: "2025-04-01", to: "2026-04-01", under: "第1部/第201課") { changes { after { unit {
        organization { compare(from: "2025-04-01", to: "2026-04-01") { changes { ${fields} } } } } } } }`);
    expect((await nested('kinds before { name }')) - (await nested('kinds'))).toBeGreaterThanOrEqual(200 * 2);
  });

  it('is small where there is no such unit: the question is refused for that', async () => {
    const query =
      '{ organization(code: "large") { asOf(date: "2025-04-01") { units(under: "第9部") { name } } } }';
    limits.cost = 2_500;
    const { codes } = await ask(query);
    limits.cost = answerLimits.cost;
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
