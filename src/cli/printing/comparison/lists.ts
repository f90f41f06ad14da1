/** The lists below the table: what differs in sentences, each with the clauses of the source. */
import { isAmendmentType } from '../../../domain/words/event.js';
import type {
  ChartsFragment,
  ComparedEventFragment,
} from '../../asking/questions/comparedUnits.generated.js';
import type { ComparisonFragment, UnitChangeFragment } from '../../asking/questions/comparison.generated.js';
import type { Dated } from '../when.js';
import type { Item, Notice } from './item.js';
import { isOfRecord } from './ofRecord.js';
import { carriedAlong } from './texts.js';

export interface Lists {
  changes: Item[];
  transfers: Item[];
  holders: Item[];
  posts: Item[];
  oversight: Item[];
}

export function listsOf(comparison: ComparisonFragment): Lists {
  const { changes, holderChanges, postChanges, oversightChanges } = comparison;
  const listed = changes.filter(({ kinds }) => !kinds.includes('CARRIED'));
  const carried = changes.length - listed.length;
  const alone = { clause: '', notices: [], days: [], notes: [] };
  return {
    changes: [
      ...listed.flatMap(itemsOf),
      ...(carried > 0 ? [{ ...alone, sentence: carriedAlong(carried, isOfRecord(comparison)) }] : []),
    ],
    transfers: transferItems(comparison),
    holders: holderChanges.map(itemOf),
    posts: postChanges.map(itemOf),
    oversight: oversightChanges.map(itemOf),
  };
}

/** The lines of an entry; with day and title where several notices are behind the entry. */
function itemsOf({ lines, events, between }: UnitChangeFragment): Item[] {
  const several = noticesOf(events).length > 1;
  return lines.map((line) => {
    const item = itemOf({ ...line, between });
    return several ? { ...item, notices: noticesOf(line.events), days: [] } : item;
  });
}

interface Entry {
  sentence: string;
  events: ComparedEventFragment[];
  between: ChartsFragment | null;
}

/** Where the difference is only known to be from between two charts, the sentence has their days. */
const itemOf = ({ sentence, events, between }: Entry): Item => ({
  sentence,
  clause: clauseOf(events),
  notices: [],
  days: between ? [] : daysOf(events).filter(({ precision }) => precision !== 'DAY'),
  notes: notesOf(events),
});

/** A transfer that was corrected is in both records, with one sentence. */
function transferItems(comparison: ComparisonFragment): Item[] {
  const { dutyTransfers, to } = comparison;
  const isNamed = ({ effectiveOn, precision }: Dated) =>
    precision !== 'DAY' || (effectiveOn !== to.date && !isOfRecord(comparison));
  const items = dutyTransfers.map(({ on, sentence, event }) => {
    const when = { ...whenOf(event), effectiveOn: on };
    const item = { ...itemOf({ sentence, events: [event], between: null }), days: [when].filter(isNamed) };
    return [`${event.eventId} ${sentence}`, item] as const;
  });
  return [...new Map(items).values()];
}

/** An amendment is no notice, and its day is that of what it amends. */
const isChange = ({ type }: ComparedEventFragment) => !isAmendmentType(type);

/** The days of the changes; if there are only amendments, of what these amend. */
export function daysOf(events: ComparedEventFragment[]): Dated[] {
  const changes = events.filter(isChange);
  return (changes.length > 0 ? changes : events).map(whenOf);
}

/** Each notice once, with the day on which its events take effect. */
function noticesOf(events: ComparedEventFragment[]): Notice[] {
  const notices = events.filter(isChange).flatMap((event) => {
    const title = event.revision?.reorganization?.title;
    return title === undefined ? [] : [{ when: whenOf(event), title }];
  });
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}

export const isUnknown = ({ from, to }: ComparisonFragment) =>
  from.coverage === 'UNKNOWN' || to.coverage === 'UNKNOWN';

/** The clauses of all events, each once, in the order of the events. */
export const clauseOf = (events: ComparedEventFragment[]): string =>
  [...new Set(events.flatMap((event) => effective(event).clause?.split('、') ?? []))].join('、');

export const notesOf = (events: ComparedEventFragment[]): string[] => [
  ...new Set(events.flatMap((event) => effective(event).note ?? [])),
];

export const whenOf = (event: ComparedEventFragment): Dated => {
  const { effectiveOn, precision } = effective(event);
  return { effectiveOn, precision };
};

/** The effective version of an event; an event that is left out has only its own words. */
const effective = (event: ComparedEventFragment) => event.reading ?? event;
