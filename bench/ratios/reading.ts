/** Answers: of a whole organization, asked for the first time and again. */
import { timed } from '../clock.js';
import { type City, middleOf } from './cities.js';
import { type Answer, askGraphql } from './http.js';
import { type Ratio, within } from './ratio.js';
import { FIELDS, type Readers } from './readers.js';
import { type Contender, inTurn } from './rounds.js';
import { busyWithUnchanged } from './unchanged.js';

export async function wholeOrganization(readers: Readers, city: City, rounds: number): Promise<Ratio[]> {
  const contenders: Record<string, Contender> = {
    ours: (round) => readers.units(city, middleOf(city, round)),
    jsonAgg: (round) => readers.jsonAgg(city, middleOf(city, round)),
    mercurius: () => readers.mercurius(),
  };
  const { postgraphile } = readers;
  if (postgraphile) contenders.postgraphile = () => postgraphile();
  const first = await inTurn(Math.min(rounds, city.days.length - 2), contenders);
  const what = 'whole organization, a day not asked before';
  const beside = (than: string, theirs: number | undefined, goal?: Ratio['goal']): Ratio[] =>
    theirs === undefined ? [] : [{ what, than, ours: first.ours!, theirs, unit: 'ms', goal }];
  return [
    ...beside('json_agg server', first.jsonAgg, { atMost: 0.9 }),
    ...beside('PostGraphile 5, plain table', first.postgraphile, { atMost: 0.45 }),
    ...beside('mercurius with jit, plain table', first.mercurius),
  ];
}

export async function askedAgain(
  readers: Readers,
  city: City,
  { rounds, warming }: { rounds: number; warming: number },
): Promise<Ratio[]> {
  const day = `${city.days.at(-1)!.slice(0, 4)}-06-01`;
  // Every day of a year in which nothing changes after April.
  const neighbour = (round: number) => {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1 + round);
    return next.toISOString().slice(0, 10);
  };
  const has = async (answer: Promise<Answer>) => ({ 'If-None-Match': (await answer).etag ?? '' });
  const hasUnits = await has(readers.units(city, day));
  const hasNewest = await has(readers.newest(city, day));
  const { greeting } = readers.service;
  const unchanged = () => readers.units(city, day, hasUnits);
  const unchangedNewest = () => readers.newest(city, day, hasNewest);
  for (let i = 0; i < warming; i++) for (const question of [unchanged, unchangedNewest]) await question();
  const again = await inTurn(rounds, {
    same: () => readers.units(city, day),
    neighbour: (round) => readers.units(city, neighbour(round)),
    stringify: () => readers.stringify(city, day),
    unchanged: () => busyWithUnchanged(greeting, unchanged),
    unchangedNewest: () => busyWithUnchanged(greeting, unchangedNewest),
  });
  const than = 'JSON.stringify in a bare server';
  return [
    {
      what: 'the same question again',
      than,
      ours: again.same,
      theirs: again.stringify,
      unit: 'ms',
      goal: { atMost: 0.3 },
    },
    {
      what: 'a neighbouring day, warm',
      than,
      ours: again.neighbour,
      theirs: again.stringify,
      unit: 'ms',
      goal: { atMost: 1.3 },
    },
    within('an unchanged answer (304), in the service', again.unchanged, 1),
    within('the same without a revision in the question', again.unchangedNewest, 1),
  ];
}

export async function shapes(readers: Readers, city: City, rounds: number): Promise<Ratio[]> {
  const { code, revision } = city;
  const at = 'asOf(date: $date, knownAt: { revision: $revision })';
  const asOf = (fields: string) => (round: number) =>
    askGraphql(
      readers.service.greeting,
      `query ($code: ID!, $date: LocalDate!, $revision: Int!) { organization(code: $code) { ${at} { ${fields} } } }`,
      { code, revision, date: middleOf(city, round) },
    );
  const compare = `query ($code: ID!, $from: LocalDate!, $to: LocalDate!) { organization(code: $code) {
    compare(from: $from, to: $to) { changes { kinds before { name path } after { name path } } } } }`;
  const pair = `query ($code: ID!, $from: LocalDate!, $to: LocalDate!) { organization(code: $code) {
    before: asOf(date: $from) { units { name path } } after: asOf(date: $to) { units { name path } } } }`;
  const last = Number(city.days.at(-1)!.slice(0, 4));
  const daysOf = (year: number, round: number) => ({
    code,
    from: `${year - 1}-05-${day(round)}`,
    to: `${year}-05-${day(round)}`,
  });
  const sameYears = (round: number) => daysOf(last, round);
  const years = city.days.length - 2;
  const otherYears = (round: number) => daysOf(last - 1 - (round % years), round);
  // Lists of which the service has as little as of the comparison: no trees of the same years.
  const otherYearsOfLists = (round: number) => otherYears(round + Math.floor(years / 2));
  const unit = { code, id: `${code}:u${Math.floor(city.model.count / 2)}` };
  const askCompare = (days: object) => askGraphql(readers.service.greeting, compare, { code, ...days });
  const { ms: firstComparison } = await timed(() => askCompare(twoYears(last, years, 0)));
  for (let i = 1; i < COMPARED_BEFORE; i++) await askCompare(twoYears(last, years, i));
  const measured = await inTurn(rounds, {
    list: asOf(`units { ${FIELDS} }`),
    tree: asOf(`roots { ${FIELDS} children { ${FIELDS} children { ${FIELDS} children { ${FIELDS} } } } }`),
    compare: (round) => askCompare(otherYears(round)),
    pair: (round) => askGraphql(readers.service.greeting, pair, otherYearsOfLists(round)),
    compareAgain: (round) => askCompare(sameYears(round)),
    pairAgain: (round) => askGraphql(readers.service.greeting, pair, sameYears(round)),
    states: () => askGraphql(readers.service.greeting, states, unit),
  });
  const ratios: Ratio[] = [
    {
      what: 'tree of four levels',
      than: 'flat list',
      ours: measured.tree,
      theirs: measured.list,
      unit: 'ms',
      goal: { atMost: 1.2 },
    },
    {
      what: 'comparison a year apart',
      than: 'the two lists of other years',
      ours: measured.compare,
      theirs: measured.pair,
      unit: 'ms',
      goal: { atMost: 1.2 },
    },
    {
      what: 'the first comparison that a service makes',
      than: 'one after twenty',
      ours: firstComparison,
      theirs: measured.compare,
      unit: 'ms',
    },
    {
      what: 'the same on other days of the same years',
      than: 'the two lists of these years',
      ours: measured.compareAgain,
      theirs: measured.pairAgain,
      unit: 'ms',
      goal: { atMost: 1.2 },
    },
  ];
  return [
    ...ratios,
    within('comparison a year apart, by itself', measured.compare, 100),
    within('states of one unit with their paths', measured.states, 20),
  ];
}

/** The lists beside the comparisons have been asked for some thirty times when they are measured. */
const COMPARED_BEFORE = 20;

/** Days two years apart: those that are measured are one year apart, so none of them was compared before. */
const twoYears = (last: number, years: number, i: number) => {
  const year = last - 1 - (i % (years - 1));
  return { from: `${year - 2}-05-01`, to: `${year}-05-01` };
};

const states =
  'query ($code: ID!, $id: ID!) { organization(code: $code) { unit(id: $id) { states { from until name path } } } }';
const day = (round: number) => String(1 + (round % 28)).padStart(2, '0');
