/** How many SQL statements an answer takes. */
import { describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, register, unitFields } from '../town.js';

const { ask, attempt } = await recordedTown();

interface Recorded {
  recordReorganization: { problems: object[] };
}

interface Units {
  organization: { asOf: { units: { unitId: string; name: string }[] } };
}

describe('the number of SQL statements', () => {
  const everything = /* GraphQL */ `
    query ($code: ID!) { organization(code: $code) {
      asOf(date: "2026-04-01") {
        coverage constantFrom
        roots { name children { name children { path parent { name } } } }
        duties { from duty { name holdings { from holder { path } } holderOn(date: "2025-04-01") { path } } holder { path } event { id: eventId } }
        posts { name unit { path } event { id: eventId } post { states { from unit { path } } } }
        units {
          ${unitFields}
          duties { duty { name } holder { name } event { type } endedBy { type } }
          dutiesBelow: duties(includeBelow: true) { duty { name transfers { on } outsideOn(date: "2026-04-01") { body } } holder { name } }
          posts { name event { id: eventId } }
          overseers { name unit { path } post { id: postId } }
          becauseOf { type revision { number events { id: eventId } reorganization { id: reorganizationId } } }
          unit {
            states { name path children { name } }
            events { type revision { hash } }
            predecessors { kind from { id: unitId } before { path } after { path } event { id: eventId } }
            successors { kind to { id: unitId } before { path } after { path } event { id: eventId } }
            lineage { units { states { name } } successions { on before { name } event { id: eventId } } }
            organization { code }
            transfersBelow: dutyTransfers(includeBelow: true) { on to { path } }
            dutyTransfers { on duty { holdings { from endedBy { type } } } from { path } to { path } event { type } }
            asOf(date: "2026-04-01", knownAt: { instant: "2999-01-01T00:00:00Z" }) { path becauseOf { id: eventId } }
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
    duties: Array.from({ length: units }, (_, i) => ({ name: `事務${i}`, holders: [`第${i}部`] })),
    posts: Array.from({ length: units }, (_, i) => ({ name: `第${i}部長`, unit: `第${i}部` })),
  });

  /** In every department a section is merged into a new one, a duty moves, and the head oversees what is new. */
  const changesOf = (code: string, units: number) => ({
    organization: code,
    reorganization: {
      title: '機構改正',
      effectiveOn: '2026-04-01',
      changes: Array.from({ length: units }, (_, i) => [
        { create: { unit: { ref: `課${i}`, name: '新課', kind: '課', under: `第${i}部` } } },
        { merge: { units: [`第${i}部/総務課`], into: `@課${i}` } },
        { transferDuty: { duty: `事務${i}`, from: [`第${i}部`], to: [`@課${i}`] } },
        { oversee: { unit: `第${i}部`, posts: [`第${i}部長`] } },
      ]).flat(),
    },
  });

  it('does not depend on the number of units', async () => {
    const counts: number[] = [];
    for (const units of [1, 100]) {
      const code = `many${units}`;
      await ask(register, { input: organizationOf(code, units) });
      const { recordReorganization } = await ask<Recorded>(record, { input: changesOf(code, units) });
      expect(recordReorganization.problems).toEqual([]);
      const { data, errors, statements } = await attempt<Units>(everything, { code });
      expect(errors).toEqual([]);
      expect(data.organization.asOf.units).toHaveLength(units * 3);
      counts.push(statements);
    }
    // Not to the statement: what is asked for while answers come in shares one or just misses it.
    const [one = 0, many = 0] = counts;
    expect(Math.abs(many - one)).toBeLessThan(20);
    expect(one).toBeLessThan(45);
  });
});
