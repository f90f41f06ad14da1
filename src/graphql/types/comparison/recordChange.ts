/** The words of an entry of a comparison of one day at two revisions. */

import type { ChangeToSay } from '../../../domain/sentence/comparison/changeToSay.js';
import {
  addedToRecord,
  type Elsewhere,
  movedInRecord,
  recordWords,
} from '../../../domain/sentence/comparison/recordSentence.js';
import { sentence } from '../../../domain/sentence/words.js';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import { isAmendment } from '../../../domain/words/event.js';
import type { Compared } from '../../../queries/compare/compare.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { DataSource } from '../../serving/context.js';
import type { LineOfChange } from './lineOfChange.js';
import { type Claim, isMoved, versionsOf } from './recordVersions.js';

/**
 * One line; or, where events were only added to the record or only moved to another day, a line for each of them.
 */
export async function recordChangeLines(
  source: DataSource,
  { from, to }: Compared,
  change: ChangeToSay,
  events: RecordedEvent[],
): Promise<LineOfChange[]> {
  const moments = { from: from.moment, to: to.moment };
  const units = [...change.before, ...change.after].flatMap(({ unit }) => unit ?? []);
  const versions = await versionsOf(source, moments, events, units);
  const earlier = to.moment.revision < from.moment.revision;
  const line = (words: Bilingual, by: RecordedEvent[]): LineOfChange => ({
    sentence: say(sentence(words, 'JA'), sentence(words, 'EN')),
    events: by,
  });
  if (versions.length > 0 && versions.every(isMoved)) {
    return versions.flatMap(({ event, was, now }) =>
      was && now ? [line(movedInRecord(now.words, [was.on, now.on], earlier), [event])] : [],
    );
  }
  const inEffect = (claim: Claim | undefined) => (claim?.inEffect ? [claim.words] : []);
  const [was, now] = [
    versions.flatMap((one) => inEffect(one.was)),
    versions.flatMap((one) => inEffect(one.now)),
  ];
  if (!earlier && was.length === 0 && now.length > 0 && !events.some(isAmendment)) {
    return versions.flatMap((version) =>
      inEffect(version.now).map((words) => line(addedToRecord(words), [version.event])),
    );
  }
  const elsewhere = await elsewhereOf(source, moments, change);
  return [line(recordWords({ ...change, was, now, elsewhere, earlier }), events)];
}

/** For a unit that is joined with no other: what the record that does not have it on the day says of it. */
async function elsewhereOf(
  { loaders }: DataSource,
  { from, to }: { from: Moment; to: Moment },
  { before, after }: ChangeToSay,
): Promise<Elsewhere | undefined> {
  const [one, another] = [...before, ...after];
  if (!one?.unit || another) return undefined;
  const { unit } = one;
  const isBefore = before.length > 0;
  const [has, lacks] = isBefore ? [from, to] : [to, from];
  const statesAt = ({ organization, revision }: Moment) =>
    loaders.statesOfUnit.load({ organization: organization.id, unit, revision });
  const [known, other] = await Promise.all([statesAt(has), statesAt(lacks)]);
  const [first] = other;
  if (!first) return { is: 'UNKNOWN' };
  if (other.some(({ until }) => until !== null && until <= lacks.date)) return { is: 'ENDED' };
  const begins = known[0]?.from ?? has.date;
  return { is: 'LATER', days: isBefore ? [begins, first.from] : [first.from, begins] };
}
