/** What two records of one day say, as statements: what the one said, and what the other says. */
import { type Bilingual, say } from '../../words/bilingual.js';
import type { Day } from '../../words/day.js';
import { dayName, quote, sequence, series } from '../words.js';

/** One statement of the two records. Absent: that record says nothing. */
export interface Claim {
  subject?: Bilingual;
  was?: Bilingual;
  now?: Bilingual;
}

/** What the record that does not have a unit or post on the day says of it instead. */
export type Elsewhere = { is: 'UNKNOWN' } | { is: 'ENDED' } | { is: 'LATER'; days: [from: Day, to: Day] };

/** For a unit or post that only one record has on the day; `has`: which one. */
export function existenceClaim(what: Bilingual, elsewhere: Elsewhere, has: 'was' | 'now'): Claim {
  switch (elsewhere.is) {
    case 'UNKNOWN':
      return { [has]: what };
    case 'ENDED': {
      const [exists, ended] = [say('存続', 'existing'), say('廃止', 'abolished')];
      return has === 'was'
        ? { subject: what, was: exists, now: ended }
        : { subject: what, was: ended, now: exists };
    }
    case 'LATER': {
      const subject = say(`${what.ja}の設置日`, `the first day of ${what.en}`);
      const [was, now] = elsewhere.days.map(dayName);
      return { subject, was, now };
    }
  }
}

/** `earlier`: the second record is the older one. At least one statement. */
export function claimWords(claims: Claim[], earlier: boolean): Bilingual {
  const [claim] = claims;
  if (claim && (!claim.was || !claim.now)) return oneSided(claim, earlier);
  const { ja, en } = sequence(...claims.map((each) => twoSided(each, earlier)));
  return say(earlier ? `${ja}していた` : `${ja}する`, en);
}

/** The Japanese words end before する. */
function twoSided({ subject, was, now }: Claim, earlier: boolean): Bilingual {
  const [ja, en] = subject ? [`${subject.ja}を`, `${subject.en} `] : ['', ''];
  return earlier
    ? say(
        `${ja}${was?.ja}とするが、以前は${now?.ja}と`,
        `recorded ${en}as ${now?.en} earlier, now as ${was?.en}`,
      )
    : say(`${ja}${was?.ja}としていたものを${now?.ja}と`, `recorded ${en}as ${was?.en}, now as ${now?.en}`);
}

function oneSided({ was, now }: Claim, earlier: boolean): Bilingual {
  if (now) {
    return earlier
      ? say(`以前は${now.ja}の記録があった`, `had ${now.en} in the record earlier`)
      : say(`${now.ja}を記録に加える`, `added ${now.en} to the record`);
  }
  return earlier
    ? say(`以前は${was?.ja}の記録がなかった`, `did not have ${was?.en} in the record earlier`)
    : say(`${was?.ja}の記録を取り消す`, `voided the record of ${was?.en}`);
}

/** What only the second record has, in the sentence of its event. */
export const addedToRecord = (words: Bilingual): Bilingual => oneSided({ now: quote(words) }, false);

/** The same event on another day. */
export function movedInRecord(words: Bilingual, days: [from: Day, to: Day], earlier: boolean): Bilingual {
  const { ja, en } = quote(words);
  const [was, now] = days.map(dayName);
  const subject = say(`${ja}の施行日`, `the effective day of ${en}`);
  return claimWords([{ subject, was, now }], earlier);
}

/** Several in a row: 甲と乙; 甲、乙及び丙. */
export const inRow = (items: Bilingual[]): Bilingual =>
  say(series(items.map(({ ja }) => ja)).ja, series(items.map(({ en }) => en)).en);

/** The same in both languages: a name, a rank. */
export const plain = (text: string): Bilingual => say(text, text);
