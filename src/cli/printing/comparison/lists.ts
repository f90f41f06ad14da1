/** The lists below the table: the changes in sentences, each with the clauses of the source. */
import type {
  ComparedEventFragment,
  ComparedPostFragment,
  ComparisonFragment,
  DecisionFragment,
  PostChangeFragment,
  UnitChangeFragment,
} from '../../asking/questions/comparison.generated.js';
import { carriedAlong } from './texts.js';

export interface Item {
  sentence: string;
  /** Such as (3)②; empty where the source numbers nothing. */
  clause: string;
  /** Day and title of each notice behind the line; empty where one notice is behind the whole entry. */
  notices: Notice[];
}

export interface Notice {
  day: string;
  title: string;
}

export interface Lists {
  changes: Item[];
  transfers: Item[];
  posts: Item[];
}

export function listsOf({ to, changes, dutyTransfers, postChanges }: ComparisonFragment): Lists {
  const listed = changes.filter(({ kinds }) => !kinds.includes('CARRIED'));
  const carried = changes.length - listed.length;
  return {
    changes: [
      ...listed.flatMap(itemsOf),
      ...(carried > 0 ? [{ sentence: carriedAlong(carried), clause: '', notices: [] }] : []),
    ],
    transfers: dutyTransfers.map(({ on, event }) => {
      const { sentence } = effective(event);
      return {
        sentence: on === to.date ? sentence : `${sentence}（${on}）`,
        clause: clauseOf([event]),
        notices: [],
      };
    }),
    posts: postChanges.map((change) => ({
      sentence: postSentence(change),
      clause: clauseOf(change.events),
      notices: [],
    })),
  };
}

/** The lines of an entry; with day and title where several notices are behind the entry. */
function itemsOf({ lines, events }: UnitChangeFragment): Item[] {
  const several = noticesOf(events).length > 1;
  return lines.map((line) => ({
    sentence: line.sentence,
    clause: clauseOf(line.events),
    notices: several ? noticesOf(line.events) : [],
  }));
}

/** Each notice once, with the day on which its events take effect. */
function noticesOf(events: ComparedEventFragment[]): Notice[] {
  const notices = events.flatMap((event) => {
    const { revision, effectiveOn } = event;
    const title = revision?.reorganization?.title;
    return title === undefined ? [] : [{ day: event.reading?.effectiveOn ?? effectiveOn, title }];
  });
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}

export const isUnknown = ({ from, to }: ComparisonFragment) =>
  from.coverage === 'UNKNOWN' || to.coverage === 'UNKNOWN';

/** The clauses of all events, each once, in the order of the events. */
export const clauseOf = (events: ComparedEventFragment[]): string =>
  [...new Set(events.flatMap((event) => effective(event).clause?.split('、') ?? []))].join('、');

/** The effective version of an event; an event that is left out has only its own words. */
const effective = (event: ComparedEventFragment) => event.reading ?? event;

/** The decisions behind the difference. */
export function reorganizationsOf({
  changes,
  dutyTransfers,
  postChanges,
}: ComparisonFragment): DecisionFragment[] {
  const events = [
    ...changes.flatMap((change) => change.events),
    ...dutyTransfers.map(({ event }) => event),
    ...postChanges.flatMap((change) => change.events),
  ];
  const found = events.flatMap(({ revision }) => revision?.reorganization ?? []);
  return [
    ...new Map(found.map((reorganization) => [reorganization.reorganizationId, reorganization])).values(),
  ];
}

/** Written from the two states, not from the events, so that it is also right backwards and over several events. */
function postSentence({ before, after }: PostChangeFragment): string {
  if (!before) return `職「${after?.name}」${ofRank(after)}を新設`;
  if (!after) return `職「${before.name}」${ofRank(before)}を廃止`;
  const added = after.duties.filter((duty) => !before.duties.includes(duty));
  const removed = before.duties.filter((duty) => !after.duties.includes(duty));
  const steps = [
    before.name === after.name ? '' : `「${after.name}」に改称`,
    before.rank === after.rank
      ? ''
      : `職位を${before.rank ?? '定めなし'}から${after.rank ?? '定めなし'}に変更`,
    unitOf(before) === unitOf(after) ? '' : `所属を${unitOf(before)}から${unitOf(after)}に変更`,
    ...added.map((duty) => `職務に「${duty}」を追加`),
    ...removed.map((duty) => `職務から「${duty}」を削除`),
  ];
  return `職「${before.name}」：${steps.filter(Boolean).join('、')}`;
}

const ofRank = (post: ComparedPostFragment | null) => (post?.rank ? `（${post.rank}）` : '');
const unitOf = ({ unit }: ComparedPostFragment) => unit?.path.join(' ') ?? 'なし';
