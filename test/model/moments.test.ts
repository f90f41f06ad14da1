import { inSnapshot } from '../../src/ledger/readLedger.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { newTally } from '../support/tally.js';
import { type History, knownAt } from './play/history.js';
import { playedOnce } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectEffectiveVersions } from './properties/effectiveVersionProperties.js';
import { expectLineages } from './properties/lineageProperties.js';
import { expectLives, expectTrees } from './properties/momentProperties.js';
import { expectOrganizationNames } from './properties/organizationNameProperties.js';
import { answersOnTheWay } from './properties/permanenceProperties.js';
import { expectPosts } from './properties/postProperties.js';
import { expectRebuilt } from './properties/rebuildProperties.js';
import { expectSizes } from './properties/sizeProperties.js';
import { edgesIn } from './reference/successions.js';

const { db } = await testDatabase();
const lookAfter = playedOnce(db);

describe('during any history', () => {
  // The first, because it plays the histories that the others look at again.
  it('what was answered at a revision is answered again, to the letter', async () => {
    await forHistories('permanence', 30, async (numbers) => {
      const { note, expectAgain } = answersOnTheWay(db);
      await lookAfter(numbers, expectAgain, note);
    });
  });
});

describe('after any history, at every day and revision', () => {
  it('the tree, its order and its period are those of the fold, and no revision has more units or posts than are counted', async () => {
    await forHistories('trees', 60, (numbers) =>
      lookAfter(numbers, async (history) => {
        await atEachRevision(history, (revision) => expectTrees(db, history, revision));
        await expectSizes(db, history);
      }),
    );
  });

  it('the states of each unit and the days of change are those of the fold', async () => {
    await forHistories('states', 60, (numbers) =>
      lookAfter(numbers, (history) =>
        atEachRevision(history, (revision) => expectLives(db, history, revision)),
      ),
    );
  });

  it('the posts and the overseers of each unit are those that the rules give', async () => {
    const tally = newTally({
      'a post exists': 0.5,
      'a unit is overseen': 0.4,
      'a unit is overseen jointly': 0.2,
    });
    await forHistories('posts', 60, (numbers) =>
      tally.run((reach) =>
        lookAfter(numbers, (history) =>
          atEachRevision(history, async (revision) => {
            for (const { posts, overseers } of await expectPosts(db, history, revision)) {
              if (posts.size > 0) reach('a post exists');
              if (overseers.size > 0) reach('a unit is overseen');
              if ([...overseers.values()].some((list) => list.length > 1))
                reach('a unit is overseen jointly');
            }
          }),
        ),
      ),
    );
    tally.expectReached();
  });

  it('each event and reorganization has the effective version that the rules give, and the organization its names', async () => {
    const tally = newTally({ 'one event is rescheduled': 0.25, 'the organization is renamed': 0.3 });
    await forHistories('amended', 60, (numbers) =>
      tally.run((reach) =>
        lookAfter(numbers, async (history) => {
          await atEachRevision(history, (revision) => expectEffectiveVersions(db, history, revision));
          await expectOrganizationNames(db, history);
          const recorded = history.events.flat();
          if (recorded.some(({ data }) => 'rescheduled' in data)) reach('one event is rescheduled');
          if (recorded.some(({ type }) => type === 'OrganizationRenamed'))
            reach('the organization is renamed');
        }),
      ),
    );
    tally.expectReached();
  });

  it('the lineage of every unit, in each direction and until any day, is what walking the successions finds', async () => {
    let followed = 0;
    let longest = 0;
    await forHistories('lineage', 15, (numbers) =>
      lookAfter(numbers, async (history) => {
        await atEachRevision(history, (revision) => expectLineages(db, history, revision));
        const edges = edgesIn(knownAt(history, history.events.length - 1));
        followed += edges.length;
        longest = Math.max(longest, new Set(edges.map(({ on }) => on)).size);
      }),
    );
    process.stdout.write(`lineage: ${followed} successions, on up to ${longest} days of a history\n`);
    expect(longest).toBeGreaterThan(1);
  });
});

describe('after any history', () => {
  it('the rows of the projections are those of a fold of the ledger', async () => {
    await forHistories('verified', 25, (numbers) =>
      lookAfter(numbers, async ({ organization: { code } }) => {
        const { findings, rows = 0 } = await inSnapshot(db, (tx) => verifyStored(tx, code));
        expect(findings).toEqual([]);
        expect(rows).toBeGreaterThan(0);
      }),
    );
  });

  // The last, because it writes all rows again.
  it('a rebuild reproduces every row', async () => {
    await forHistories('rebuild', 30, (numbers) =>
      lookAfter(numbers, ({ organization }) => expectRebuilt(db, organization)),
    );
  });
});

async function atEachRevision({ events }: History, look: (revision: number) => Promise<void>): Promise<void> {
  for (const revision of events.keys()) await look(revision);
}
