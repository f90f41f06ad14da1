/** An entry of a comparison of one day at two revisions in words: what the record said, and what it says. */
import { type Bilingual, say } from '../../words/bilingual.js';
import { mention, mentions } from '../mention.js';
import { called, listed, quote } from '../words.js';
import type { ChangeToSay, UnitAtMoment } from './changeToSay.js';
import { type Claim, claimWords, type Elsewhere, existenceClaim, inRow } from './claims.js';
import { attributes } from './recordedAttributes.js';

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
  return claims.length === 0 ? orderWords(change) : claimWords(claims, change.earlier);
}

function claimsOf(change: RecordChangeToSay): Claim[] {
  const { before, after, elsewhere } = change;
  const [old] = before;
  const [now] = after;
  if (before.length === 1 && after.length === 1 && old && now && old.unit === now.unit) {
    return attributes(change, old, now);
  }
  const isQuoted = change.was.length + change.now.length > 0;
  return !elsewhere || (elsewhere.is === 'UNKNOWN' && isQuoted)
    ? [quotes(change)]
    : [existenceClaim(called(mention((old ?? now)!.path)), elsewhere, old ? 'was' : 'now')];
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

function orderWords({ before, earlier }: RecordChangeToSay): Bilingual {
  const { ja, en } = called(mention(before[0]?.path ?? []));
  return earlier
    ? say(`${ja}の建制順の記録は以前と異なる`, `had ${en} at another place in the order earlier`)
    : say(`${ja}の建制順の記録を改める`, `changed the recorded place of ${en} in the order`);
}
