/** An entry of a comparison of one day at two revisions in words: what the record said, and what it says. */
import { type Bilingual, say } from '../../words/bilingual.js';
import type { Day } from '../../words/day.js';
import { mention, mentions } from '../mention.js';
import { called, dayName, listed, quote, sequence, series } from '../words.js';
import type { ChangeToSay, UnitAtMoment } from './changeToSay.js';
import { type Claim, oneSided, twoSided } from './recordClaim.js';
import { attributes } from './recordedAttributes.js';

/** What the record that does not have a unit on the day says of it instead. */
export type Elsewhere = { is: 'UNKNOWN' } | { is: 'ENDED' } | { is: 'LATER'; days: [from: Day, to: Day] };

export interface RecordChangeToSay extends ChangeToSay {
  /** The sentences of the events that only the first record has, and of those that only the second has. */
  was: Bilingual[];
  now: Bilingual[];
  /** For a unit that exists at one moment only and is joined with no other. */
  elsewhere?: Elsewhere;
  /** The second moment's revision is the older one. */
  earlier: boolean;
}

export function recordWords(change: RecordChangeToSay): Bilingual {
  const claims = claimsOf(change);
  const [claim] = claims;
  if (claims.length === 0) return orderWords(change);
  if (claim && (!claim.was || !claim.now)) return oneSided(claim, change.earlier);
  const { ja, en } = sequence(...claims.map((each) => twoSided(each, change.earlier)));
  return say(change.earlier ? `${ja}していた` : `${ja}する`, en);
}

function claimsOf(change: RecordChangeToSay): Claim[] {
  const { before, after, elsewhere } = change;
  const [old] = before;
  const [now] = after;
  if (before.length === 1 && after.length === 1 && old && now && old.unit === now.unit) {
    return attributes(change, old, now);
  }
  if (elsewhere) {
    const exists = say('存続', 'existing');
    const unit = called(mention((old ?? now)!.path));
    if (elsewhere.is === 'ENDED') {
      const ended = say('廃止', 'abolished');
      return [old ? { subject: unit, was: exists, now: ended } : { subject: unit, was: ended, now: exists }];
    }
    if (elsewhere.is === 'LATER') {
      const subject = say(`${unit.ja}の設置日`, `the first day of ${unit.en}`);
      const [from, to] = elsewhere.days.map(dayName);
      return [{ subject, was: from, now: to }];
    }
    if (change.was.length + change.now.length === 0) return [old ? { was: unit } : { now: unit }];
  }
  return [quotes(change)];
}

/** The sentences of the events of each record; where a record has none, the units that only it has. */
function quotes({ was, now, before, after }: RecordChangeToSay): Claim {
  const quoted = (sentences: Bilingual[]) => inRow(sentences.map(quote));
  const existing = (units: UnitAtMoment[], others: UnitAtMoment[]) => {
    const only = units.filter(({ unit }) => !others.some((other) => other.unit === unit));
    if (only.length === 0) return undefined;
    const { ja, en } = listed(mentions(only.map(({ path }) => path)));
    return say(`${ja}の存続`, `${en} existing`);
  };
  return {
    was: was.length > 0 ? quoted(was) : existing(before, after),
    now: now.length > 0 ? quoted(now) : existing(after, before),
  };
}

/** What only the second record has, in the sentence of its event. */
export const addedToRecord = (words: Bilingual): Bilingual => oneSided({ now: quote(words) }, false);

/** The same event on another day. */
export function movedInRecord(words: Bilingual, days: [from: Day, to: Day], earlier: boolean): Bilingual {
  const { ja, en } = quote(words);
  const [was, now] = days.map(dayName);
  const subject = say(`${ja}の施行日`, `the effective day of ${en}`);
  const moved = twoSided({ subject, was, now }, earlier);
  return say(earlier ? `${moved.ja}していた` : `${moved.ja}する`, moved.en);
}

function orderWords({ before, earlier }: RecordChangeToSay): Bilingual {
  const { ja, en } = called(mention(before[0]?.path ?? []));
  return earlier
    ? say(`${ja}の建制順の記録は以前と異なる`, `had ${en} at another place in the order earlier`)
    : say(`${ja}の建制順の記録を改める`, `changed the recorded place of ${en} in the order`);
}

const inRow = (items: Bilingual[]): Bilingual =>
  say(series(items.map(({ ja }) => ja)).ja, series(items.map(({ en }) => en)).en);
