/** How many SQL statements an answer takes. */
import { describe, expect, it } from '@jest/globals';
import { recordedTown, register, unitFields } from './town.js';

const { ask, attempt } = await recordedTown();

interface Units {
  organization: { asOf: { units: { unitId: string; name: string }[] } };
}

describe('the number of SQL statements', () => {
  const everything = /* GraphQL */ `
    query ($code: ID!) { organization(code: $code) {
      asOf(date: "2025-04-01") {
        coverage constantFrom
        roots { name children { name children { path parent { name } } } }
        units {
          ${unitFields}
          becauseOf { type revision { number events { id } reorganization { id } } }
          unit {
            states { name path children { name } }
            events { type revision { hash } }
            asOf(date: "2026-04-01", knownAt: { instant: "2999-01-01T00:00:00Z" }) { path becauseOf { id } }
          }
        }
      }
    } }`;

  const organizationOf = (code: string, units: number) => ({
    code,
    name: code,
    knownFrom: '2025-04-01',
    units: Array.from({ length: units }, (_, i) => ({
      name: `第${i}部`,
      kind: '部',
      children: [{ name: '総務課', kind: '課', children: [{ name: '庶務係', kind: '係' }] }],
    })),
  });

  it('does not depend on the number of units', async () => {
    const counts: number[] = [];
    for (const units of [1, 100]) {
      const code = `many${units}`;
      await ask(register, { input: organizationOf(code, units) });
      const { data, errors, statements } = await attempt<Units>(everything, { code });
      expect(errors).toEqual([]);
      expect(data.organization.asOf.units).toHaveLength(units * 3);
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(20);
  });
});
