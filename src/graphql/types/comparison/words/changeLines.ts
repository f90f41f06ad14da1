/** The lines of an entry's sentence, each with the events that it is about. */

import { explanationOf } from '../../../../domain/compare/explained.js';
import { originsOf, type SuccessionsByUnit, successionsByUnit } from '../../../../domain/compare/origins.js';
import type { UnitChange } from '../../../../domain/compare/unitChange.js';
import { changeSentence } from '../../../../domain/sentence/comparison/changeSentence.js';
import type { ChangeToSay } from '../../../../domain/sentence/comparison/changeToSay.js';
import { eventSentence } from '../../../../domain/sentence/eventSentence.js';
import { type Bilingual, say } from '../../../../domain/words/bilingual.js';
import type { Day } from '../../../../domain/words/day.js';
import { type Fact, isAmendment, type UnitId } from '../../../../domain/words/event.js';
import type { BetweenCharts } from '../../../../queries/compare/betweenCharts.js';
import type { Compared } from '../../../../queries/compare/compare.js';
import type { Side } from '../../../../queries/compare/parts/partOfTree.js';
import type { RecordedEvent } from '../../../../queries/record/events.js';
import { namesTo } from '../../../../queries/units/tree.js';
import type { DataSource } from '../../../serving/context.js';
import { contentInEffectOf } from '../../../serving/effectiveVersion.js';
import { namesFor } from '../../../serving/sentenceNames.js';
import type { LineOfChange } from './lineOfChange.js';
import { recordChangeLines } from './recordChange.js';

/** What is behind an entry: all its events, and the charts if the true day is not known. */
export interface Behind {
  events: RecordedEvent[];
  charts?: BetweenCharts;
}

export async function changeLines(
  source: DataSource,
  compared: Compared,
  change: UnitChange,
  { events, charts }: Behind,
): Promise<LineOfChange[]> {
  const { from, to } = compared;
  if (from.moment.date === to.moment.date && from.moment.revision !== to.moment.revision) {
    return recordChangeLines(source, compared, changeToSay(compared, change), events);
  }
  const facts = charts ? undefined : await factsBetween(source, compared, events);
  const explained =
    facts && !change.kinds.includes('CARRIED')
      ? explanationOf(
          change,
          compared,
          facts.map(({ fact }) => fact),
        )
      : undefined;
  if (!facts || !explained) return [{ sentence: composed(compared, change, charts), events }];
  return Promise.all(
    facts.map(async ({ event, effectiveOn }, i) => ({
      sentence: await inWords(source, compared.to, explained[i]!, effectiveOn),
      events: [event],
    })),
  );
}

interface FactBetween {
  event: RecordedEvent;
  fact: Fact;
  effectiveOn: Day;
}

/** The effective versions of the events, by day; undefined: not all of them take effect between the two moments. */
async function factsBetween(
  source: DataSource,
  { from, to }: Compared,
  events: RecordedEvent[],
): Promise<FactBetween[] | undefined> {
  if (from.moment.date >= to.moment.date || events.some(isAmendment)) return undefined;
  const found = await Promise.all(
    events.map(async (event) => {
      const { fact, effectiveOn } = await contentInEffectOf(source, event)(to.moment.revision);
      return { event, fact, effectiveOn };
    }),
  );
  const between = found.every(
    ({ effectiveOn }) => from.moment.date < effectiveOn && effectiveOn <= to.moment.date,
  );
  return between ? found.sort(byDay) : undefined;
}

const byDay = (a: FactBetween, b: FactBetween) =>
  a.effectiveOn === b.effectiveOn
    ? a.event.position - b.event.position
    : a.effectiveOn < b.effectiveOn
      ? -1
      : 1;

async function inWords(
  source: DataSource,
  { moment }: Side,
  fact: Fact,
  effectiveOn: Day,
): Promise<Bilingual> {
  const { organization, revision } = moment;
  const names = await namesFor(source, fact, { organization: organization.id, revision, effectiveOn });
  return say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN'));
}

function composed(compared: Compared, change: UnitChange, between: BetweenCharts | undefined): Bilingual {
  const said = { ...changeToSay(compared, change), between };
  return say(changeSentence(said, 'JA'), changeSentence(said, 'EN'));
}

function changeToSay({ from, to, between }: Compared, change: UnitChange): ChangeToSay {
  const { kinds, before, after } = change;
  const successions = byUnit(between);
  const { sources, spunOffFrom, replacedBy } = originsOf(change, successions);
  const unitIn = (part: Side) => (unit: UnitId) => {
    const { kind, displayName, parent } = part.states.get(unit)!;
    return {
      unit,
      path: namesTo(part, unit),
      parent,
      kind,
      displayName,
      isBack: successions.reinstated.has(unit),
    };
  };
  const paths = (units: UnitId[], ...parts: Side[]) =>
    units.flatMap((unit) => {
      const part = parts.find(({ states }) => states.has(unit));
      return part ? [namesTo(part, unit)] : [];
    });
  return {
    kinds,
    before: before.map(unitIn(from)),
    after: after.map(unitIn(to)),
    sources: after.map((unit) => (sources.get(unit) ?? []).map((source) => before.indexOf(source))),
    spunOffFrom: paths(spunOffFrom, from, to),
    replacedBy: paths(replacedBy, to, from),
  };
}

/** Of the comparisons that are being answered: each is asked for every one of its entries. */
const known = new WeakMap<Compared['between'], SuccessionsByUnit>();

function byUnit(between: Compared['between']): SuccessionsByUnit {
  const found = known.get(between) ?? successionsByUnit(between);
  known.set(between, found);
  return found;
}
