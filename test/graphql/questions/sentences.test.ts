/** Every event says itself, at a cost that does not grow with their number. */

import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { isesakiBaseline, isesakiReorganization, textOf } from '../../support/files.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { attempt } = await asker(db);

interface Revisions {
  organization: { revisions: { nodes: { events: { clause: string | null; ja: string; en: string }[] }[] } };
}

async function sentencesOf(code: string) {
  const { data, errors, statements } = await attempt<Revisions>(
    `query ($code: ID!) { organization(code: $code) {
      revisions { nodes { events { clause ja: sentence en: sentence(lang: EN) } } }
    } }`,
    { code },
  );
  expect(errors).toEqual([]);
  return { events: data.organization.revisions.nodes.flatMap(({ events }) => events), statements };
}

describe('the sentences of events', () => {
  it('describe the history of Isesaki', async () => {
    expect((await registerOrganization(db, isesakiBaseline(), 'local')).problems).toEqual([]);
    expect((await recordReorganization(db, isesakiReorganization(), 'local')).problems).toEqual([]);
    const { events } = await sentencesOf('102041');
    const lines = events.map(({ clause, ja, en }) => `${clause ?? '-'}\n  ${ja}\n  ${en}\n`);
    expect(lines.join('')).toBe(textOf('test/golden/isesaki-sentences.txt'));
  });

  it('take as many statements for a hundred events as for one', async () => {
    const counts: number[] = [];
    for (const size of [1, 100]) {
      const code = `many${size}`;
      await recordMany(code, size);
      const { events, statements } = await sentencesOf(code);
      expect(events).toHaveLength(size * 3 + size * 4);
      expect(events.at(-1)?.ja).toBe(`第${size - 1}部を監${size - 1}の所管とする`);
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(15);
  });

  it('use the names known at the revision that recorded the event', async () => {
    await recordMany('later', 1);
    const before = (await sentencesOf('later')).events;
    const changes = [{ rename: { unit: '第0部/総務課', name: '庶務課' } }];
    const reorganization = { title: '後から判明した改称', effectiveOn: '2025-10-01', changes };
    const { problems } = await recordReorganization(db, { organization: 'later', reorganization }, 'local');
    expect(problems).toEqual([]);
    expect((await sentencesOf('later')).events.slice(0, before.length)).toEqual(before);
  });
});

/** An organization of so many departments; in each of them a unit, a duty, a post and an oversight change. */
async function recordMany(code: string, size: number): Promise<void> {
  const numbers = Array.from({ length: size }, (_, i) => i);
  const registered = await registerOrganization(
    db,
    {
      code,
      name: code,
      knownFrom: '2025-04-01',
      units: numbers.map((i) => ({
        name: `第${i}部`,
        kind: '部',
        children: [{ name: '総務課', kind: '課', children: [{ name: '庶務係', kind: '係' }] }],
      })),
    },
    'local',
  );
  expect(registered.problems).toEqual([]);
  const recorded = await recordReorganization(
    db,
    {
      organization: code,
      reorganization: {
        title: '機構改正',
        effectiveOn: '2026-04-01',
        changes: numbers.flatMap((i) => [
          { rename: { unit: `第${i}部/総務課/庶務係`, name: '管理係' } },
          { transferDuty: { duty: `事務${i}`, from: [`第${i}部/総務課/庶務係`], to: [`第${i}部/総務課`] } },
          { createPost: { name: `監${i}` } },
          { oversee: { unit: `第${i}部`, posts: [`監${i}`] } },
        ]),
      },
    },
    'local',
  );
  // That names of duties look alike is a warning.
  expect(recorded.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
}
