/** The parts of which the sentences of both languages consist. */
import { type Bilingual, quoted, say } from '../words/bilingual.js';
import type { Day } from '../words/day.js';
import { groupsOf, type Mention } from './mention.js';
import type { Language, Path } from './names.js';

/** 文書係と法規係; 文書係、法規係及び行政係. */
export const series = (items: string[]): Bilingual =>
  say(
    items.length < 3 ? items.join('と') : `${items.slice(0, -1).join('、')}及び${items.at(-1)}`,
    items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  );

/** Japanese names are written side by side; names in Latin letters or digits need a space between them. */
const joined = (names: Path) =>
  names.reduce((text, name) => `${text}${/\w$/.test(text) && /^\w/.test(name) ? ' ' : ''}${name}`);

const within = (name: string, place: Path) => [...place, name].reverse().join(' of ');

/** 総務課文書係; 文書係 of 総務課. */
export const called = ({ name, place }: Mention): Bilingual =>
  say(joined([...place, name]), within(name, place));

/** Where something is put: a place of a mention, not empty. */
export const placeName = (place: Path): Bilingual =>
  say(joined(place), within(place.at(-1)!, place.slice(0, -1)));

/** The place of units of one parent: any of them may need more levels of it than the first. */
const placeOf = (group: Mention[]): Path =>
  group.map(({ place }) => place).reduce((a, b) => (b.length > a.length ? b : a));

/** Several in a row: 総務課文書係と情報公開係; 文書係 and 情報公開係 of 総務課. */
export function listed(list: Mention[]): Bilingual {
  const groups = groupsOf(list).map((group, _, { length }) => {
    const [place, { above }] = [placeOf(group), group[0]!];
    // In English "A of P and Q" would put Q beside P.
    const shown = length > 1 && place.length === 0 ? above.slice(-1) : place;
    return within(series(group.map(({ name }) => name)).en, shown);
  });
  const crowded = groups.length > 1 && groups.length < list.length;
  return say(
    series(list.map((one) => called(one).ja)).ja,
    crowded ? groups.join(', and ') : series(groups).en,
  );
}

/**
 * Something put somewhere, as the object of a verb: 総務課に文書係と法規係を; 文書係 and 法規係 in 総務課. Where there are
 * several places, each is named, also one that was named before and the top.
 */
export function put(list: Mention[]): Bilingual {
  const groups = groupsOf(list).map((group, _, { length }) => {
    const [shown, { above }] = [placeOf(group), group[0]!];
    const place = length > 1 && shown.length === 0 ? above.slice(-1) : shown;
    const names = series(group.map(({ name }) => name));
    if (place.length === 0) {
      return length > 1
        ? say(`最上位に${names.ja}を`, `${names.en} at the top`)
        : say(`${names.ja}を`, names.en);
    }
    const where = placeName(place);
    return say(`${where.ja}に${names.ja}を`, `${names.en} in ${where.en}`);
  });
  return say(groups.map(({ ja }) => ja).join('、'), series(groups.map(({ en }) => en)).en);
}

/** Several actions in a row. Each Japanese one ends in a noun of action, such as 移管. */
export const sequence = (...done: Bilingual[]): Bilingual =>
  say(done.map(({ ja }) => ja).join('し、'), series(done.map(({ en }) => en)).en);

/** One of several actions on the same unit or post. */
export interface Step {
  /** The words after 〜を or 〜の. */
  ja: string;
  /** Without `whom`: about the unit or post that was named already. */
  en(whom?: string): string;
}

export const steps = (whom: Bilingual, done: Step[]): Bilingual =>
  say(
    whom.ja + done.map(({ ja }) => ja).join('し、'),
    series(done.map(({ en }, i) => en(i === 0 ? whom.en : undefined))).en,
  );

/** The text in an answer. Japanese notices end their entries without a full stop; so does English here. */
export const sentence = ({ ja, en }: Bilingual, lang: Language): string =>
  lang === 'JA' ? ja : en.charAt(0).toUpperCase() + en.slice(1);

/** In quotation marks; those inside become inner ones. */
export const quote = ({ ja, en }: Bilingual): Bilingual =>
  say(
    quoted(ja.replaceAll('「', '『').replaceAll('」', '』')).ja,
    quoted(en.replaceAll('“', '‘').replaceAll('”', '’')).en,
  );

/** 2026年4月1日; 2026-04-01. */
export function dayName(date: Day): Bilingual {
  const [year, month, day] = date.split('-').map(Number);
  return say(`${year}年${month}月${day}日`, date);
}

/** 2018年4月1日から2022年4月1日までの間に…; between 2018-04-01 and 2022-04-01: …. */
export function betweenDays({ ja, en }: Bilingual, days: { from: Day; to: Day }): Bilingual {
  const [from, to] = [dayName(days.from), dayName(days.to)];
  return say(`${from.ja}から${to.ja}までの間に${ja}`, `between ${from.en} and ${to.en}: ${en}`);
}
