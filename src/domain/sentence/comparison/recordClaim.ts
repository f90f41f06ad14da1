/** One statement of two records of a day, in words: what the first said of a subject, and what the second says. */
import { type Bilingual, say } from '../../words/bilingual.js';

/** Absent: that record says nothing. */
export interface Claim {
  subject?: Bilingual;
  was?: Bilingual;
  now?: Bilingual;
}

/** The Japanese words end before する. */
export function twoSided({ subject, was, now }: Claim, earlier: boolean): Bilingual {
  const [ja, en] = subject ? [`${subject.ja}を`, `${subject.en} `] : ['', ''];
  return earlier
    ? say(
        `${ja}${was?.ja}とするが、以前は${now?.ja}と`,
        `recorded ${en}as ${now?.en} earlier, now as ${was?.en}`,
      )
    : say(`${ja}${was?.ja}としていたものを${now?.ja}と`, `recorded ${en}as ${was?.en}, now as ${now?.en}`);
}

export function oneSided({ was, now }: Claim, earlier: boolean): Bilingual {
  if (now) {
    return earlier
      ? say(`以前は${now.ja}の記録があった`, `had ${now.en} in the record earlier`)
      : say(`${now.ja}を記録に加える`, `added ${now.en} to the record`);
  }
  return earlier
    ? say(`以前は${was?.ja}の記録がなかった`, `did not have ${was?.en} in the record earlier`)
    : say(`${was?.ja}の記録を取り消す`, `voided the record of ${was?.en}`);
}
