/** A transfer of a duty that two compared records do not both have as it is, in words. */
import { type Bilingual, say } from '../../words/bilingual.js';
import type { Day } from '../../words/day.js';
import { dayName, quote } from '../words.js';
import { claimWords, movedInRecord } from './claims.js';

/** The transfer as one record has it, on whatever day. */
export interface TransferInRecord {
  words: Bilingual;
  on: Day;
}

/** At least one of the records has it. `earlier`: the second record is the older one. */
export function transferInRecord(
  was: TransferInRecord | undefined,
  now: TransferInRecord | undefined,
  earlier: boolean,
): Bilingual {
  if (!was || !now) {
    return claimWords([{ was: was && quote(was.words), now: now && quote(now.words) }], earlier);
  }
  const sameDay = was.on === now.on;
  if (was.words.ja !== now.words.ja || was.words.en !== now.words.en) {
    const [old, other] = sameDay ? [quote(was.words), quote(now.words)] : [withDay(was), withDay(now)];
    return claimWords([{ was: old, now: other }], earlier);
  }
  return sameDay ? particulars(now.words, earlier) : movedInRecord(now.words, [was.on, now.on], earlier);
}

function withDay({ words, on }: TransferInRecord): Bilingual {
  const [what, day] = [quote(words), dayName(on)];
  return say(`${what.ja}（${day.ja}）`, `${what.en} (${day.en})`);
}

/** The words are the same; what differs cannot be seen in them, such as the extent. */
function particulars(words: Bilingual, earlier: boolean): Bilingual {
  const { ja, en } = quote(words);
  return earlier
    ? say(`${ja}の記録の細目は以前と異なる`, `had other particulars in the record of ${en} earlier`)
    : say(`${ja}の記録の細目を改める`, `changed particulars in the record of ${en}`);
}
