/** Random changes that touch duties: each as a person says it, and as the facts that the model takes from it. */
import type { Change, NewUnit } from '../../../src/domain/words/change.js';
import type { Day } from '../../../src/domain/words/day.js';
import {
  type DutyDay,
  type DutyFact,
  dutiesOn,
  dutiesOnEve,
  dutyObjections,
} from '../reference/dutyModel.js';
import type { Choose } from './choose.js';
import { KNOWN_FROM } from './generate.js';

/** Few, so that one name is often that of several duties. */
export const DUTY_NAMES = ['戸籍', '統計', '広報', '市税'] as const;
const EXTENTS = ['WHOLE', 'PART', 'RESIDUAL'] as const;

/** What the service calls the units and duties of the model. */
export interface Ids {
  units: Map<string, string>;
  duties: Map<string, string>;
}

export interface Said {
  change: Change;
  facts: DutyFact[];
}

interface Scene {
  known: DutyFact[];
  /** How the ledger calls each duty first, also where the event that says so is not effective any more. */
  names: ReadonlyMap<string, string>;
  choose: Choose;
  ids: Ids;
  day: Day;
  number: number;
}

/** Up to four changes of one day, in any order: most of them such as the rules allow, the rest at random. */
export function randomChanges(scene: Scene): Said[] {
  const { choose, known, day } = scene;
  const said: Said[] = [];
  const eve = dutiesOnEve(known, day);
  const count = 1 + choose.below(5);
  for (let i = 0; i < count; i++) {
    const facts = [...known, ...said.flatMap((one) => one.facts)];
    const one = (choose.chance(40) ? unitChange : dutyChange)({
      ...scene,
      eve,
      now: dutiesOn(facts, day),
      facts,
      suffix: `${scene.number}-${i}`,
    });
    const isWild = choose.chance(15);
    if (one && (isWild || dutyObjections([...facts, ...one.facts], KNOWN_FROM).length === 0)) said.push(one);
  }
  return choose.shuffled(said);
}

interface Place extends Scene {
  eve: DutyDay;
  /** The day itself by what was chosen so far. */
  now: DutyDay;
  facts: DutyFact[];
  suffix: string;
}

/** The id; for a unit that the same input creates, its ref. */
const called = ({ ids }: Place, unit: string) => ids.units.get(unit) ?? `@${unit}`;

function unitChange(place: Place): Said | undefined {
  const { choose, day, eve, suffix } = place;
  const newUnit = (k: number): NewUnit & { name: string } => {
    const name = `新${suffix}-${k}課`;
    return { ref: name, name, kind: '課' };
  };
  const isCreated = ({ name }: NewUnit): DutyFact => ({ is: 'created', day, unit: name });
  const [unit, other] = choose.some([...eve.units], 2);
  if (unit === undefined || other === undefined) return undefined;
  const [id, otherId] = [called(place, unit), called(place, other)];
  const ends = (heir?: string): DutyFact => ({ is: 'ended', day, unit, heir });
  switch (choose.below(6)) {
    case 0:
      return { change: { create: { unit: newUnit(0) } }, facts: [isCreated(newUnit(0))] };
    case 1:
      return {
        change: { merge: { units: [id, otherId], intoNew: newUnit(0) } },
        facts: [
          isCreated(newUnit(0)),
          ends(newUnit(0).name),
          { is: 'ended', day, unit: other, heir: newUnit(0).name },
        ],
      };
    case 2:
      return { change: { merge: { units: [id], into: otherId } }, facts: [ends(other)] };
    case 3:
      return {
        change: { split: { unit: id, into: [newUnit(0), newUnit(1)] } },
        facts: [isCreated(newUnit(0)), isCreated(newUnit(1)), ends()],
      };
    case 4:
      return {
        change: { split: { unit: id, keep: true, into: [newUnit(0)] } },
        facts: [isCreated(newUnit(0)), { is: 'kept', day, unit }],
      };
    default:
      return { change: { abolish: { unit: id } }, facts: [ends()] };
  }
}

function dutyChange(place: Place): Said | undefined {
  const { choose, eve, ids, day } = place;
  const duties = [...eve.holders].filter(([, held]) => held.size > 0).map(([duty]) => duty);
  const duty = choose.any(duties);
  if (duty !== undefined && choose.chance(15)) {
    const holders = [...(eve.holders.get(duty) ?? [])];
    const holder = choose.chance(50) ? choose.any(holders) : undefined;
    return {
      change: {
        endDuty: {
          duty: ids.duties.get(duty) ?? '?',
          holder: holder && called(place, holder),
        },
      },
      facts: [{ is: 'over', day, duty, holders: holder === undefined ? holders : [holder] }],
    };
  }
  const laidDown = choose.any([...eve.holders].filter(([, held]) => held.size === 0).map(([id]) => id));
  if (laidDown !== undefined && choose.chance(20)) {
    return moved(place, { text: ids.duties.get(laidDown) ?? '?', duty: laidDown, from: [], named: false });
  }
  return duty !== undefined && choose.chance(55) ? movedById(place, duty) : movedByName(place);
}

/** From some of its holders, or from all without naming them, or now and then from somebody who does not hold it. */
function movedById(place: Place, duty: string): Said | undefined {
  const { choose, eve, ids } = place;
  const holders = [...(eve.holders.get(duty) ?? [])];
  const named = choose.chance(70);
  const from = !named
    ? holders
    : choose.chance(8)
      ? choose.some([...eve.units], 1)
      : choose.some(holders, 1 + choose.below(2));
  return moved(place, { text: ids.duties.get(duty) ?? '?', duty, from, named });
}

/** By name: that which the givers hold, else a duty that becomes known by it. */
function movedByName(place: Place): Said | undefined {
  const { choose, eve, facts, suffix, known } = place;
  const text = choose.one(DUTY_NAMES);
  // Two changes of one input that make the same name known are one duty or two: that is for the examples.
  if (facts.slice(known.length).some((fact) => nameIn(fact) === text)) return undefined;
  const namesakes = dutiesCalled(text, place);
  const heldBy = (givers: readonly string[]) =>
    namesakes.filter((duty) => givers.some((unit) => eve.holders.get(duty)?.has(unit)));
  const held = heldBy([...eve.units]);
  const [namesake, ...more] = namesakes;
  if (namesake !== undefined && held.length === 0) {
    // A duty that nobody holds is given again; the name must be that of one alone.
    return more.length > 0 ? undefined : moved(place, { text, duty: namesake, from: [], named: false });
  }
  const named = choose.chance(75);
  const from = named ? choose.some([...eve.units], 1 + choose.below(2)) : [];
  const candidates = named ? heldBy(from) : held;
  if (candidates.length > 1) return undefined;
  const [duty] = candidates;
  if (duty === undefined) {
    const isAnother = held.length > 0;
    const isSaid = isAnother && choose.chance(80);
    const news = { text, duty: `新${suffix}`, name: text, from, named };
    return moved(place, { ...news, newDuty: isSaid || undefined, isDoubtful: isAnother && !isSaid });
  }
  return moved(place, { text, duty, from: named ? from : [...(eve.holders.get(duty) ?? [])], named });
}

const nameIn = (fact: DutyFact) => (fact.is === 'stated' || fact.is === 'moved' ? fact.name : undefined);

/** What these facts call each duty first. */
export function firstNames(facts: readonly DutyFact[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const fact of facts) {
    const name = nameIn(fact);
    if ('duty' in fact && name !== undefined && !names.has(fact.duty)) names.set(fact.duty, name);
  }
  return names;
}

/** A duty that facts only mention, because what named it was withdrawn or voided, keeps the name of the ledger. */
function dutiesCalled(name: string, { facts, names }: Place): string[] {
  const stated = firstNames(facts);
  const duties = new Set(facts.flatMap((fact) => ('duty' in fact ? [fact.duty] : [])));
  return [...duties].filter((duty) => (stated.get(duty) ?? names.get(duty)) === name);
}

interface Move {
  /** As the duty is pointed at. */
  text: string;
  duty: string;
  name?: string;
  from: string[];
  /** Whether the givers are named. */
  named: boolean;
  newDuty?: true;
  isDoubtful?: boolean;
}

function moved(place: Place, { text, duty, name, from, named, newDuty, isDoubtful }: Move): Said | undefined {
  const { choose, now, day } = place;
  const receivers = choose.some(
    [...now.units].filter((unit) => !from.includes(unit)),
    1 + choose.below(2),
  );
  const leaves = from.length > 0 && choose.chance(10);
  const to = leaves ? [] : receivers;
  if (!leaves && to.length === 0) return undefined;
  const extent = choose.one(EXTENTS);
  return {
    change: {
      transferDuty: {
        duty: text,
        extent,
        from: named ? from.map((unit) => called(place, unit)) : undefined,
        to: leaves ? undefined : to.map((unit) => called(place, unit)),
        toOutside: leaves ? '県' : undefined,
        newDuty,
      },
    },
    facts: [{ is: 'moved', day, duty, name, from, to, extent, isDoubtful }],
  };
}
