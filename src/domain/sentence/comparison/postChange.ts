/** The posts that differ between two moments, in words. */
import { type Bilingual, quoted, say } from '../../words/bilingual.js';
import type { UnitId } from '../../words/event.js';
import { mention } from '../mention.js';
import type { Path } from '../names.js';
import { betweenDays, called } from '../words.js';
import type { ChartDays } from './changeToSay.js';
import { type Claim, claimWords, type Elsewhere, existenceClaim, plain } from './claims.js';

/** A post as it was at one of the two moments. */
export interface PostAtMoment {
  name: string;
  rank: string | null;
  unit?: { id: UnitId; path: Path };
  duties: string[];
}

/** At least one of the moments has it. */
export interface PostChangeToSay {
  before?: PostAtMoment;
  after?: PostAtMoment;
}

const none = say('なし', 'none');

/** What happened: from the two states, so that it is also true backwards and over several events. */
export function postChanged({ before, after }: PostChangeToSay, between?: ChartDays): Bilingual {
  const words = inWords(before, after);
  return between ? betweenDays(words, between) : words;
}

function inWords(before: PostAtMoment | undefined, after: PostAtMoment | undefined): Bilingual {
  if (!before) return after ? say(`${withRank(after).ja}を新設`, `created ${withRank(after).en}`) : none;
  if (!after) return say(`${withRank(before).ja}を廃止`, `abolished ${withRank(before).en}`);
  const steps = [...attributes(before, after).map(changed), ...dutySteps(before, after)];
  const { ja, en } = named(before);
  return say(
    `${ja}：${steps.map((step) => step.ja).join('、')}`,
    `${en}: ${steps.map((step) => step.en).join(', ')}`,
  );
}

/** One day at two revisions: what the record said and says. `elsewhere`: for a post that only one of them has. */
export function postInRecord(
  { before, after }: PostChangeToSay,
  elsewhere: Elsewhere | undefined,
  earlier: boolean,
): Bilingual {
  const known = before ?? after;
  if (!known) return none;
  if (elsewhere) {
    return claimWords([existenceClaim(withRank(known), elsewhere, before ? 'was' : 'now')], earlier);
  }
  if (!before || !after) return none;
  const post = named(before);
  const claims = [...attributes(before, after), ...dutyLists(before, after)].map(
    ({ what, was, now }, i): Claim => ({
      subject:
        i === 0
          ? say(`${post.ja}の${what.ja}`, `the ${what.en} of ${post.en}`)
          : say(`その${what.ja}`, `its ${what.en}`),
      was,
      now,
    }),
  );
  return claimWords(claims, earlier);
}

interface Attribute {
  what: Bilingual;
  was: Bilingual;
  now: Bilingual;
}

function attributes(before: PostAtMoment, after: PostAtMoment): Attribute[] {
  const differing: Attribute[] = [];
  if (before.name !== after.name) {
    differing.push({ what: say('名称', 'name'), was: plain(before.name), now: plain(after.name) });
  }
  if (before.rank !== after.rank) {
    differing.push({ what: say('職位', 'rank'), was: rankOf(before), now: rankOf(after) });
  }
  if (before.unit?.id !== after.unit?.id) {
    differing.push({ what: say('所属', 'unit'), was: unitOf(before), now: unitOf(after) });
  }
  return differing;
}

const changed = ({ what, was, now }: Attribute): Bilingual =>
  say(`${what.ja}を${was.ja}から${now.ja}に変更`, `changed its ${what.en} from ${was.en} to ${now.en}`);

const lacking = (duties: string[], others: string[]) =>
  duties.filter((duty) => !others.includes(duty)).map(quoted);

const dutySteps = (before: PostAtMoment, after: PostAtMoment): Bilingual[] => [
  ...lacking(after.duties, before.duties).map(({ ja, en }) =>
    say(`職務に${ja}を追加`, `added ${en} to its duties`),
  ),
  ...lacking(before.duties, after.duties).map(({ ja, en }) =>
    say(`職務から${ja}を削除`, `removed ${en} from its duties`),
  ),
];

function dutyLists(before: PostAtMoment, after: PostAtMoment): Attribute[] {
  const isSame =
    lacking(before.duties, after.duties).length + lacking(after.duties, before.duties).length === 0;
  return isSame ? [] : [{ what: say('職務', 'duties'), was: listOf(before), now: listOf(after) }];
}

function listOf({ duties }: PostAtMoment): Bilingual {
  if (duties.length === 0) return none;
  const each = duties.map(quoted);
  return say(each.map(({ ja }) => ja).join(''), each.map(({ en }) => en).join(', '));
}

const named = ({ name }: PostAtMoment): Bilingual => say(`職「${name}」`, `the post “${name}”`);

const withRank = (post: PostAtMoment): Bilingual => {
  const { ja, en } = named(post);
  return post.rank === null ? say(ja, en) : say(`${ja}（${post.rank}）`, `${en} (${post.rank})`);
};

const rankOf = ({ rank }: PostAtMoment) => (rank === null ? say('定めなし', 'none') : plain(rank));

const unitOf = ({ unit }: PostAtMoment) => (unit ? called(mention(unit.path)) : none);
