/** The duties whose holders differ between two moments, in words. */
import { type Bilingual, say } from '../../words/bilingual.js';
import { asWork, dutyEnded, dutyStated } from '../dutySentences.js';
import { mentions } from '../mention.js';
import type { Path } from '../names.js';
import { betweenDays, listed, quote } from '../words.js';
import type { ChartDays } from './changeToSay.js';
import { claimWords } from './claims.js';

export interface HolderChangeToSay {
  duty: string;
  before: Path[];
  after: Path[];
  /** Its events ended the duty: the holders did not only cease to hold it. */
  ended: boolean;
}

export function holdersChanged(change: HolderChangeToSay, between?: ChartDays): Bilingual {
  const words = inWords(change);
  return between ? betweenDays(words, between) : words;
}

function inWords({ duty, before, after, ended }: HolderChangeToSay): Bilingual {
  if (before.length === 0) return dutyStated(duty, after);
  if (ended) return dutyEnded(duty, before);
  const [old, now] = [named(before), named(after)];
  return after.length === 0
    ? say(
        `${asWork(duty)}を所管する組織単位がなくなる（それまでは${old.ja}）`,
        `left the duty ${duty} without a holder (until then ${old.en})`,
      )
    : say(
        `${asWork(duty)}の所管を${old.ja}から${now.ja}に変更`,
        `changed the holder of the duty ${duty} from ${old.en} to ${now.en}`,
      );
}

/** One day at two revisions. `knows`: whether each of the records has the duty at all, whoever holds it. */
export function holdersInRecord(
  { duty, before, after }: HolderChangeToSay,
  knows: { was: boolean; now: boolean },
  earlier: boolean,
): Bilingual {
  if (!knows.was) return claimWords([{ now: quote(dutyStated(duty, after)) }], earlier);
  if (!knows.now) return claimWords([{ was: quote(dutyStated(duty, before)) }], earlier);
  const subject = say(`${asWork(duty)}の所管`, `the holder of the duty ${duty}`);
  return claimWords([{ subject, was: named(before), now: named(after) }], earlier);
}

const named = (holders: Path[]): Bilingual =>
  holders.length === 0 ? say('なし', 'none') : listed(mentions(holders));
