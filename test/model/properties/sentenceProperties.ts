/** The sentences of a comparison carry the facts that the rules ask for, in both languages, and nothing that is false. */

import type { Reach } from '../../support/tally.js';
import type { SaidEntry, SaidLine } from '../play/askComparison.js';
import { expectSame } from '../play/same.js';
import { claimsOf } from '../reference/claims.js';
import type { Entry, Side } from '../reference/comparison.js';
import { eventsOnlyInOne } from '../reference/onlyInOne.js';
import { factsOfEntry, joinedIn } from '../sentences/composedFacts.js';
import { liesIn } from '../sentences/composedLies.js';
import { factsOfEvent } from '../sentences/eventFacts.js';
import { explanationOf, limitedTo } from '../sentences/explained.js';
import { missingIn } from '../sentences/lineFacts.js';
import { readersOf, type Sentence } from '../sentences/mentioned.js';
import { factsOfRecord, liesOfRecord } from '../sentences/recordFacts.js';

/** The ways to word an entry, each with rules of its own. */
export type SentenceCase =
  | 'the events explain it'
  | 'several events explain it'
  | 'it is composed'
  | 'units are joined in a composed line'
  | 'it is about the record'
  | 'it is only known between two charts'
  | 'several notices are behind it';

/** Which of the two revisions is the older one is the order of the numbers. */
export interface AskedMoments {
  from: Side;
  to: Side;
  revisions: readonly [number, number];
}

export function expectSentences(entries: SaidEntry[], asked: AskedMoments, reach: Reach<SentenceCase>): void {
  const readers = readersOf(namesIn(asked));
  for (const entry of entries) {
    const wrong = troublesOf(entry, asked, readers, reach);
    const shown = { entry, lines: entry.lines };
    expectSame(wrong.length > 0 ? { wrong, ...shown } : { wrong }, { wrong: [] });
  }
}

type Readers = ReturnType<typeof readersOf>;

function troublesOf(
  entry: SaidEntry,
  asked: AskedMoments,
  readers: Readers,
  reach: Reach<SentenceCase>,
): string[] {
  const { from, to, revisions } = asked;
  const { lines } = entry;
  const behind = eventsNeeded(entry, asked).filter((id) => !entry.events.includes(id));
  const lost = behind.map((id) => `${id} is not among the events`);
  if (from.day === to.day && revisions[0] !== revisions[1]) {
    reach('it is about the record');
    const earlier = revisions[1] < revisions[0];
    return [
      ...lost,
      ...troublesOfLines(lines, factsOfRecord(entry, from, to, earlier), readers),
      ...lines.flatMap((line) => liesOfRecord(line, earlier)),
    ];
  }
  const { between } = entry;
  const explanation = between ? undefined : explanationOf(entry, { from, to }, entry.events);
  if (explanation) {
    reach('the events explain it');
    if (explanation.length > 1) reach('several events explain it');
    const wanted = explanation.map((event) => factsOfEvent(limitedTo(entry, event), to.known));
    const ids = explanation.map(({ id }) => id);
    const isTurned = lines.some((line, i) => line.events.join() !== ids[i]);
    return [
      ...lost,
      ...troublesOfLines(lines, wanted, readers),
      ...(isTurned ? ['events of other lines'] : []),
    ];
  }
  reach('it is composed');
  const joined = joinedIn(entry, from, to);
  if (joined.lines.length > 0) reach('units are joined in a composed line');
  if (between) reach('it is only known between two charts');
  return [
    ...lost,
    ...troublesOfLines(lines, [factsOfEntry(joined)], readers),
    ...lines.flatMap((line) => [...liesIn(line, joined, readers), ...troublesOfBetween(line, between)]),
  ];
}

function troublesOfLines(
  lines: SaidLine[],
  wanted: ReturnType<typeof factsOfEvent>[],
  readers: Readers,
): string[] {
  if (lines.length !== wanted.length) return [`${lines.length} lines, not ${wanted.length}`];
  return wanted.flatMap((one, i) => missingIn(lines[i] ?? { ja: '', en: '' }, one, readers));
}

const inJapanese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

function troublesOfBetween({ ja, en }: Sentence, between: SaidEntry['between']): string[] {
  const isSaid = ja.includes('までの間に') || en.startsWith('Between ');
  if (!between) return isSaid ? ['it is said between two charts'] : [];
  const { from, to } = between;
  const starts =
    ja.startsWith(`${inJapanese(from)}から${inJapanese(to)}までの間に`) &&
    en.startsWith(`Between ${from} and ${to}: `);
  return starts ? [] : ['the days of the charts are missing'];
}

/** Those in effect at one of the moments only that create, end or change a unit of the entry. */
function eventsNeeded({ kinds, before, after }: Entry, { from, to }: AskedMoments): string[] {
  if (kinds.includes('CARRIED')) return [];
  return eventsOnlyInOne(from, to)
    .filter((event) => claimsOf(event).some(({ unit }) => before.includes(unit) || after.includes(unit)))
    .map(({ id }) => id);
}

/** Every name that a unit has or had in one of the records. */
const namesIn = ({ from, to }: AskedMoments): string[] =>
  [...from.known, ...to.known]
    .flatMap(claimsOf)
    .flatMap((claim) =>
      claim.is === 'created'
        ? [claim.as.name]
        : 'name' in claim && claim.name !== undefined
          ? [claim.name]
          : [],
    );
