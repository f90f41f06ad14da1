import { decideReorganizationInSteps } from '../../../src/domain/decide/reorganization.js';
import { given, historyOf, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const offices = (count: number) => Array.from({ length: count }, (_, i) => `第${i}部`);

const city = (count: number) =>
  tree(...offices(count).flatMap((office) => [office, ['甲課', ['一係', '二係'], '乙課', ['三係', '五係']]]));

/** The same in each office. */
const changed = (count: number) =>
  on(
    DAY,
    ...offices(count).flatMap((office) => [
      { rename: { unit: `${office}/甲課`, name: '丙課' } },
      { abolish: { unit: `${office}/甲課/一係` } },
      { transfer: { unit: `${office}/乙課/三係`, under: `${office}/甲課`, after: '' } },
      { create: { unit: unit('丁課', { under: office, after: `${office}/甲課` }) } },
      { reorder: { unit: `${office}/乙課`, after: '' } },
    ]),
  );

const after = (count: number) =>
  tree(...offices(count).flatMap((office) => [office, ['乙課', ['五係'], '丙課', ['三係', '二係'], '丁課']]));

describe('a day of many changes', () => {
  it.each([1, 20, 21, 60])('does in each of %s offices what it would do in one', (count) => {
    given(city(count))
      .when(changed(count))
      .thenStands(DAY, ...after(count));
  });

  it('is told all that breaks a rule', () => {
    const twins = offices(60).map((office) => ({ create: { unit: unit('甲課', { under: office }) } }));
    given(city(60))
      .when(on(DAY, ...twins))
      .thenRefuses(...twins.map((_, i) => `SIBLING_NAME_TAKEN changes[${i}].create.unit.name`));
  });

  it('lets others have their turn more often, the more changes it has', () => {
    const stepsOf = (count: number) => {
      const steps = decideReorganizationInSteps(historyOf(city(count)), changed(count));
      let taken = 0;
      while (!steps.next().done) taken += 1;
      return taken;
    };
    const [short, long, longest] = [stepsOf(1), stepsOf(60), stepsOf(260)];
    expect(long - short).toBeGreaterThan(60);
    expect(longest - long).toBeGreaterThan(60);
  });
});
