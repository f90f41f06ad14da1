/**
 * Who holds what, by the contract and without any code of the service: everything folded from the first day
 * anew each time. Units and duties are called by names of the model's own.
 */
import type { DutyExtent } from '../../../src/domain/words/change.js';
import type { Day } from '../../../src/domain/words/day.js';

export type DutyFact = { day: Day } & (
  | { is: 'created'; unit: string }
  /** Merged into its heir; without one it leaves its duties to nobody. */
  | { is: 'ended'; unit: string; heir?: string }
  /** Something was spun off from it, and it lives on. */
  | { is: 'kept'; unit: string }
  | { is: 'stated'; duty: string; name: string; holders: string[] }
  /** `name`: this is how the duty becomes known, so its givers held it on all their earlier days. */
  | {
      is: 'moved';
      duty: string;
      name?: string;
      from: string[];
      to: string[];
      extent: DutyExtent;
      /** Its name is that of duties which only others hold, and nothing says that it is another duty. */
      isDoubtful?: boolean;
    }
  | { is: 'over'; duty: string; holders: string[] }
);

/** One day: the units that exist, and the units that hold each duty. */
export interface DutyDay {
  units: Set<string>;
  holders: Map<string, Set<string>>;
}

export const daysIn = (facts: readonly DutyFact[]): Day[] => [...new Set(facts.map(({ day }) => day))].sort();

/** The state of a day by all facts up to it, and by the later facts that imply something about it. */
export function dutiesOn(facts: readonly DutyFact[], day: Day): DutyDay {
  const state: DutyDay = { units: new Set(), holders: new Map() };
  for (const at of daysIn(facts).filter((one) => one <= day)) {
    step(state, facts, at);
  }
  return state;
}

/** The day before the facts of a day. */
export const dutiesOnEve = (facts: readonly DutyFact[], day: Day): DutyDay =>
  dutiesOn(facts, daysIn(facts).findLast((one) => one < day) ?? '');

function step({ units, holders }: DutyDay, facts: readonly DutyFact[], day: Day): void {
  const today = facts.filter((fact) => fact.day === day);
  const of = (duty: string) => holders.get(duty) ?? new Set();
  const add = (duty: string, unit: string) => holders.set(duty, new Set([...of(duty), unit]));
  for (const fact of today) {
    // WHOLE and RESIDUAL end the giver's holding, PART keeps it.
    if (fact.is === 'moved' && fact.extent !== 'PART')
      for (const unit of fact.from) of(fact.duty).delete(unit);
    if (fact.is === 'over') for (const unit of fact.holders) of(fact.duty).delete(unit);
  }
  for (const fact of today) {
    if (fact.is !== 'ended') continue;
    units.delete(fact.unit);
    for (const [duty, held] of holders) {
      if (held.delete(fact.unit) && fact.heir !== undefined) add(duty, fact.heir);
    }
  }
  for (const fact of today) {
    if (fact.is === 'stated') for (const unit of fact.holders) add(fact.duty, unit);
    if (fact.is === 'moved') for (const unit of fact.to) add(fact.duty, unit);
    if (fact.is !== 'created') continue;
    units.add(fact.unit);
    for (const later of facts) {
      const isNews = later.is === 'moved' && later.name !== undefined && later.day > day;
      if (isNews && later.from.includes(fact.unit)) add(later.duty, fact.unit);
    }
  }
}

/** The objections to these facts; empty: none. */
export function dutyObjections(facts: readonly DutyFact[], knownFrom: Day): string[] {
  return facts.flatMap((fact, i) => {
    const eve = dutiesOnEve(facts, fact.day);
    const day = dutiesOn(facts, fact.day);
    const said = (trouble: string) => [`${fact.day}: ${trouble}`];
    const notStanding = (units: string[], when: DutyDay) =>
      units.flatMap((unit) => (when.units.has(unit) ? [] : said(`${unit} does not stand`)));
    const notHeld = (duty: string, givers: string[]) =>
      givers.flatMap((unit) =>
        eve.holders.get(duty)?.has(unit) ? [] : said(`${unit} does not hold ${duty}`),
      );
    if (fact.is !== 'stated' && fact.day <= knownFrom && fact.is !== 'created') return said('too early');
    switch (fact.is) {
      case 'stated':
        return notStanding(fact.holders, day);
      case 'ended': {
        const twice = facts.some((other, k) => k < i && other.is === 'ended' && other.unit === fact.unit);
        const heirs = fact.heir === undefined ? [] : [fact.heir];
        return [
          ...notStanding([fact.unit], eve),
          ...(twice ? said(`${fact.unit} ends twice`) : []),
          ...notStanding(heirs, day),
        ];
      }
      case 'kept':
        return [...notStanding([fact.unit], eve), ...notStanding([fact.unit], day)];
      case 'moved':
        return [
          ...notStanding(fact.from, eve),
          ...notHeld(fact.duty, fact.from),
          ...notStanding(fact.to, day),
          ...(fact.isDoubtful ? said(`others hold a duty of the name of ${fact.duty}`) : []),
          ...(facts.slice(0, i).some((earlier) => isSaidTwice(earlier, fact))
            ? said(`${fact.duty} is given twice`)
            : []),
        ];
      case 'over':
        return [...notStanding(fact.holders, eve), ...notHeld(fact.duty, fact.holders)];
      default:
        return [];
    }
  });
}

/** One giver ends its holding in both, or both say the same. */
function isSaidTwice(a: DutyFact, b: Extract<DutyFact, { is: 'moved' }>): boolean {
  if (a.is !== 'moved' || a.day !== b.day || a.duty !== b.duty) return false;
  const isSame = (one: string[], other: string[]) => [...one].sort().join() === [...other].sort().join();
  if (a.extent === b.extent && isSame(a.from, b.from) && isSame(a.to, b.to)) return true;
  return a.extent !== 'PART' && b.extent !== 'PART' && a.from.some((giver) => b.from.includes(giver));
}
