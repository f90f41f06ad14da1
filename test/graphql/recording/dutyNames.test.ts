import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, reorganization } from '../town.js';
import { amender } from './amending.js';

const { ask } = await recordedTown();
const amend = amender(ask, 'town');

const moves = async (day: string, transferDuty: object) => {
  const input = reorganization(day, [{ transferDuty: { duty: '戸籍', extent: 'WHOLE', ...transferDuty } }]);
  const { recordReorganization: answer } = await ask<{
    recordReorganization: { revision: { reorganization: { id: string } } | null; problems: object[] };
  }>(record, { input });
  expect(answer.problems).toEqual([]);
  return answer.revision!.reorganization.id;
};

const answers = () =>
  ask(`{ organization(code: "town") {
    findDuties(name: "戸籍") { name }
    asOf(date: "2027-04-01") { duties { duty { name } holder { name } } }
  } }`);

describe('given a duty that one reorganization introduces and a later one gives to a unit', () => {
  let introduction: string;
  let known: unknown;

  beforeAll(async () => {
    introduction = await moves('2026-05-01', { from: ['市民部'], toOutside: '県' });
    await moves('2026-06-01', { to: ['市民部/財政課'] });
    known = await answers();
  });

  it('when the first is withdrawn, then the duty keeps its name and its holder', async () => {
    expect(known).toMatchObject({
      organization: { asOf: { duties: [{ duty: { name: '戸籍' }, holder: { name: '財政課' } }] } },
    });
    const { problems } = await amend('withdrawReorganization', { reorganization: introduction });
    expect(problems).toEqual([]);
    expect(await answers()).toEqual(known);
  });
});
