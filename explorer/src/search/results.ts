/** One unit, duty, post, reorganization or organization that was found, with where and when, and the way there. */
import type { Address, Lang } from '../address/address.js';
import { dayInWords } from '../address/day.js';
import type { SearchQuery } from '../ask/questions/search/search.generated.js';
import type { Texts } from '../words/texts.js';
import { currentOf, otherNames, type Span, shownState } from './named.js';

export interface Result {
  key: string;
  name: string;
  /** Where it is, when it was, what else it was called. */
  about: string[];
  to: Address;
}

export interface Around {
  address: Address;
  /** The day that is looked at. */
  date: string;
  text: string;
  t: Texts;
  lang: Lang;
}

const onDay = ({ address }: Around, day: string | undefined): Address => {
  const { organization, date, revision, lang } = address;
  const moment = { date: day ?? date, revision };
  return { organization, screen: 'chart', ...withoutUndefined({ ...moment, lang }) };
};

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;

const spanOf = ({ from, until }: Span, { date, t, lang }: Around): string[] => {
  const { ended, beginsOn } = t.searchTexts;
  if (until !== null && until <= date) return [ended(dayInWords(until, lang))];
  return from !== null && from > date ? [beginsOn(dayInWords(from, lang))] : [];
};

type Found = NonNullable<SearchQuery['organization']>;

export function unitResult(
  { unitId, states }: Pick<SearchQuery['searchUnits']['nodes'][number], 'unitId' | 'states'>,
  around: Around,
): Result[] {
  const { date, text, t } = around;
  const shown = shownState(states, ({ displayName }) => displayName, text, date);
  if (!shown) return [];
  const { displayName, path, kind } = shown.state;
  const now = currentOf(states, date)?.displayName;
  const others = otherNames(states, (state) => state.displayName, displayName).filter((one) => one !== now);
  const about = [
    [kind, path.slice(0, -1).join(' › ')].filter((part) => part !== '').join('　'),
    ...(now !== undefined && now !== displayName ? [t.searchTexts.nowCalled(now)] : []),
    ...(now === undefined ? spanOf(shown.state, around) : []),
    ...(others.length > 0 ? [t.searchTexts.wasCalled(others.join('、'))] : []),
  ];
  return [{ key: unitId, name: displayName, about, to: { ...onDay(around, shown.day), unit: unitId } }];
}

export function dutyResult(duty: Found['findDuties'][number], around: Around): Result {
  const { dutyId, name, holderOn, holdings } = duty;
  const { heldBy, wasHeldBy } = around.t.searchTexts;
  const now = holderOn.map(({ path }) => path.join(' › '));
  const last = holdings.slice(-1).map(({ holder }) => holder.path.join(' › '));
  const about = now.length > 0 ? [heldBy(now.join('、'))] : last.map(wasHeldBy);
  return { key: dutyId, name, about, to: { ...onDay(around, undefined), screen: 'duties', subject: dutyId } };
}

/** On the day on which it was called so. */
export function postResult({ postId, states }: Found['findPosts'][number], around: Around): Result[] {
  const shown = shownState(states, ({ name }) => name, around.text, around.date);
  if (!shown) return [];
  const { name, rank, unit } = shown.state;
  const about = [
    ...[rank, unit?.path.join(' › ')].flatMap((part) => (part ? [part] : [])),
    ...spanOf(shown.state, around),
  ];
  const to = { ...onDay(around, shown.day), screen: 'posts' as const, subject: postId };
  return [{ key: postId, name, about, to }];
}

type FoundReorganization = Found['reorganizations']['nodes'][number];

export function reorganizationResult(one: FoundReorganization, around: Around): Result {
  const { reorganizationId, title, effectiveOn, status } = one;
  const { effectiveOn: takesEffect, withdrawn } = around.t.searchTexts;
  const about = [
    takesEffect(dayInWords(effectiveOn, around.lang)),
    ...(status === 'WITHDRAWN' ? [withdrawn] : []),
  ];
  const to = { ...onDay(around, undefined), screen: 'reorganizations' as const, subject: reorganizationId };
  return { key: reorganizationId, name: title, about, to };
}

export function organizationResult(
  { code, name, names }: SearchQuery['organizations']['nodes'][number],
  { address, t }: Around,
): Result {
  const others = otherNames(names, (one) => one.name, name);
  const about = [code, ...(others.length > 0 ? [t.searchTexts.wasCalled(others.join('、'))] : [])];
  const to: Address = { organization: code, screen: 'chart', ...withoutUndefined({ lang: address.lang }) };
  return { key: `organization ${code}`, name, about, to };
}
