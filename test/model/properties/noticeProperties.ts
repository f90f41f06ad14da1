/** Where several notices are behind an entry, each printed line has the day and the title of its own. */
import type { Item, Notice } from '../../../src/cli/printing/comparison/item.js';
import type { Reach } from '../../support/tally.js';
import type { SaidEntry } from '../play/askComparison.js';
import { type History, knownAt, titlesOf } from '../play/history.js';
import { expectSame } from '../play/same.js';
import type { SentenceCase } from './sentenceProperties.js';

/** `revision`: at which the second moment is known. */
export function expectNotices(
  entries: SaidEntry[],
  listed: Item[],
  history: History,
  revision: number,
  reach: Reach<SentenceCase>,
): void {
  const titles = titlesOf(history);
  const known = knownAt(history, revision);
  const noticesOf = (ids: string[]) => {
    const recorded = history.events.flat().filter(({ id }) => ids.includes(id));
    const notices = recorded.flatMap((event) => {
      const { effectiveOn, precision } = known.find(({ id }) => id === event.id) ?? event;
      const title = titles.get(event.id);
      return title === undefined ? [] : [textOf({ when: { effectiveOn, precision }, title })];
    });
    return [...new Set(notices)].sort();
  };
  const lines = entries
    .filter(({ kinds }) => !kinds.includes('CARRIED'))
    .flatMap((entry) => {
      const several = noticesOf(entry.events).length > 1;
      if (several) reach('several notices are behind it');
      return entry.lines.map(({ ja, events }) => [ja, several ? noticesOf(events) : []]);
    });
  expectSame(
    listed.slice(0, lines.length).map(({ sentence, notices }) => [sentence, notices.map(textOf).sort()]),
    lines,
  );
}

/** A day that is only known to be in its month is another one than the day itself. */
const textOf = ({ when, title }: Notice) => `${when.effectiveOn} ${when.precision} ${title}`;
