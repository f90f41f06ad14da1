/** The organization that random commands are decided on. */
import { decideRegistration } from '../../../src/domain/decide/charts/register.js';
import { type History, newHistory } from '../../../src/domain/history/history.js';
import { learn } from '../../../src/domain/history/learn.js';
import { city } from '../../support/commands.js';
import { tree } from '../../support/given.js';

const town = city(tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部', ['企画課']), {
  coverage: 'PARTIAL',
  duties: [{ name: '広報', holders: ['企画部/企画課'] }],
  posts: [{ name: '部長', unit: '総務部', oversees: ['総務部', '企画部'] }],
});

export function registered(): History {
  const decision = decideRegistration(town);
  if (!('registration' in decision.content)) throw new Error('This is no registration.');
  const history = newHistory(decision.content.registration);
  learn(history, decision);
  return history;
}
