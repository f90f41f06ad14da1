import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { newTally } from '../support/tally.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectPosts } from './properties/postProperties.js';

const { db } = await testDatabase();

describe('after any history, at every day and revision', () => {
  it('the posts and the overseers of each unit are those that the rules give', async () => {
    const tally = newTally({
      'a post exists': 0.5,
      'a unit is overseen': 0.4,
      'a unit is overseen jointly': 0.2,
    });
    await forHistories('posts', 60, (numbers) =>
      tally.run((reach) =>
        play(db, numbers, {
          afterwards: async (history) => {
            for (const revision of history.events.keys()) {
              for (const { posts, overseers } of await expectPosts(db, history, revision)) {
                if (posts.size > 0) reach('a post exists');
                if (overseers.size > 0) reach('a unit is overseen');
                if ([...overseers.values()].some((list) => list.length > 1))
                  reach('a unit is overseen jointly');
              }
            }
          },
        }),
      ),
    );
    tally.expectReached();
  });
});
