/** The units whose overseers differ between two moments, in words. */
import { type Bilingual, say } from '../../words/bilingual.js';
import { mention } from '../mention.js';
import type { Path } from '../names.js';
import { oversightSet, postsOfNames } from '../postSentences.js';
import { betweenDays, called } from '../words.js';
import type { ChartDays } from './changeToSay.js';
import { claimWords } from './claims.js';

export interface OversightChangeToSay {
  unit: Path;
  /** The names of the posts that oversee it. */
  before: string[];
  after: string[];
}

export function oversightChanged(change: OversightChangeToSay, between?: ChartDays): Bilingual {
  const words = inWords(change);
  return between ? betweenDays(words, between) : words;
}

function inWords({ unit, before, after }: OversightChangeToSay): Bilingual {
  if (before.length === 0 || after.length === 0) return oversightSet(unit, after);
  const { ja, en } = called(mention(unit));
  const [old, now] = [named(before), named(after)];
  return say(
    `${ja}を所管する職を${old.ja}から${now.ja}に変更`,
    `changed the post that oversees ${en} from ${old.en} to ${now.en}`,
  );
}

/** One day at two revisions: what the record said and says. */
export function oversightInRecord(
  { unit, before, after }: OversightChangeToSay,
  earlier: boolean,
): Bilingual {
  const { ja, en } = called(mention(unit));
  const subject = say(`${ja}を所管する職`, `the post that oversees ${en}`);
  return claimWords([{ subject, was: named(before), now: named(after) }], earlier);
}

const named = (posts: string[]): Bilingual =>
  posts.length === 0 ? say('なし', 'none') : postsOfNames(posts);
