import { knowing } from '../../support/amending.js';
import { city, record } from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

describe('a unit that is reinstated', () => {
  it('has no posts and no overseers until a change says so', () => {
    const town = city(tree('総務課', '企画課'), {
      posts: [
        { name: '部長', oversees: ['企画課'] },
        { name: '課長', unit: '企画課' },
      ],
    });
    knowing(town, record('2026-04-01', { abolish: { unit: '企画課' } }))
      .when(record('2027-04-01', { reinstate: { unit: '企画課' } }))
      .thenPost('2026-03-31', 't:p2', { unit: 't:u2' })
      .thenPost('2027-04-01', 't:p2', { unit: undefined })
      .thenOversee('2026-03-31', '企画課', 't:p1')
      .thenOversee('2027-04-01', '企画課');
  });
});
