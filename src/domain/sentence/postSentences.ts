/** What is said of posts, and of the units that they oversee. */

import { type Bilingual, quoted, say } from '../words/bilingual.js';
import type { EventData, UnitId } from '../words/event.js';
import { mention, mentions } from './mention.js';
import { type Names, type Path, pathAfter, postName } from './names.js';
import { called, listed, type Step, series, steps } from './words.js';

export function postStated({ oversees, ...post }: EventData['PostStated'], names: Names): Bilingual {
  const { what, where, charged } = described(post, names);
  if (oversees.length === 0) {
    return say(`${where.ja}${what.ja}の職${charged.ja}を置く`, `${what.en} exists${where.en}${charged.en}`);
  }
  const units = listed(mentions(oversees.map((unit) => pathAfter(names, unit))));
  return say(
    `${where.ja}${units.ja}を所管する${what.ja}の職${charged.ja}を置く`,
    `${what.en} exists${where.en}${charged.en}, overseeing ${units.en}`,
  );
}

export function postCreated(post: EventData['PostCreated'], names: Names): Bilingual {
  const { what, where, charged } = described(post, names);
  return say(`${where.ja}${what.ja}の職${charged.ja}を新設`, `created ${what.en}${where.en}${charged.en}`);
}

function described({ name, rank, unit, duties }: EventData['PostCreated'], names: Names) {
  const place = unit === undefined ? undefined : unitName(names, unit);
  return {
    what: say(`${name}${rank ? `（${rank}）` : ''}`, `the post ${name}${rank ? ` (${rank})` : ''}`),
    where: place ? say(`${place.ja}に`, ` in ${place.en}`) : say('', ''),
    charged:
      duties.length > 0
        ? say(`（職務は${inQuotes(duties).ja}）`, `, charged with ${inQuotes(duties).en}`)
        : say('', ''),
  };
}

export function postChanged(data: EventData['PostChanged'], names: Names): Bilingual {
  const post = postName(names, data.post);
  const was = names.post(data.post)?.rank;
  const done: Step[] = [];
  if (data.name !== undefined) {
    done.push({
      ja: `職を${data.name}に改称`,
      en: (whom) => (whom ? `renamed the post ${whom} to ${data.name}` : `renamed it ${data.name}`),
    });
  }
  if (data.rank !== undefined) {
    done.push({
      ja: `職位を${was === undefined ? '' : `${was}から`}${data.rank}へ変更`,
      en: (whom) => `changed ${of('rank', whom)}${was === undefined ? '' : ` from ${was}`} to ${data.rank}`,
    });
  }
  if (data.unit !== undefined) {
    const unit = unitName(names, data.unit);
    done.push({
      ja: `所属を${unit.ja}に変更`,
      en: (whom = 'it') => `placed ${whom} in ${unit.en}`,
    });
  }
  if (data.addDuties.length > 0) {
    const { ja, en } = inQuotes(data.addDuties);
    done.push({ ja: `職務に${ja}を追加`, en: (whom) => `added ${en} to ${of('duties', whom)}` });
  }
  if (data.removeDuties.length > 0) {
    const { ja, en } = inQuotes(data.removeDuties);
    done.push({ ja: `職務から${ja}を削除`, en: (whom) => `removed ${en} from ${of('duties', whom)}` });
  }
  return steps(say(`${post}の`, post), done);
}

const of = (what: string, whom: string | undefined) => (whom ? `the ${what} of ${whom}` : `its ${what}`);

export const postAbolished = (post: string): Bilingual =>
  say(`${post}の職を廃止`, `abolished the post ${post}`);

export function oversightSet(unit: Path, posts: string[]): Bilingual {
  const { ja, en } = called(mention(unit));
  if (posts.length === 0) return say(`${ja}を所管する職の定めを廃止`, `ended the oversight of ${en}`);
  const by = postsOfNames(posts);
  return posts.length === 1
    ? say(`${ja}を${by.ja}の所管とする`, `put ${en} under the oversight of ${by.en}`)
    : say(`${ja}を${by.ja}の共同所管とする`, `put ${en} under the joint oversight of ${by.en}`);
}

/** 副市長と教育長; 両副市長. */
export function postsOfNames(posts: string[]): Bilingual {
  const each = [...new Set(posts)].map((name) => several(name, posts));
  return say(series(each.map(({ ja }) => ja)).ja, series(each.map(({ en }) => en)).en);
}

/** Posts of one name: both, or how many. */
function several(name: string, posts: string[]): Bilingual {
  const count = posts.filter((other) => other === name).length;
  if (count === 1) return say(name, name);
  return count === 2 ? say(`両${name}`, `both ${name}`) : say(`${name}${count}人`, `${count} ${name}`);
}

function inQuotes(texts: string[]): Bilingual {
  const each = texts.map(quoted);
  return say(each.map(({ ja }) => ja).join(''), series(each.map(({ en }) => en)).en);
}

const unitName = (names: Names, unit: UnitId) => called(mention(pathAfter(names, unit)));
