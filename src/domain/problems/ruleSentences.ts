/** The problem of each rule that must hold on every day. */
import type { Aspect } from '../fold/rules/aspects.js';
import { type Bilingual, say } from '../words/bilingual.js';
import { quotedList } from './wording.js';

const aspects: Record<Aspect, Bilingual> = {
  existence: { ja: '新設・廃止', en: 'beginning or end' },
  name: { ja: '名称', en: 'name' },
  kind: { ja: '種別', en: 'kind' },
  place: { ja: '位置', en: 'place' },
  rank: { ja: '職位', en: 'rank' },
  unit: { ja: '所属', en: 'unit' },
  oversight: { ja: '所管', en: 'oversight' },
  organizationName: { ja: '名称', en: 'name' },
};

export const ruleSentences = {
  ORGANIZATION_RENAMED_THAT_DAY: (day: string) =>
    say(
      `組織の名称は ${day} にすでに変更されています。一日に一度だけ変更できるので、一つにまとめるか、先の記録を訂正してください。`,
      `The name of the organization already changes on ${day}, and it may change only once a day. Make it one change, or correct the first record.`,
    ),
  ALREADY_CHANGED_THAT_DAY: (unit: string, aspect: Aspect, day: string) =>
    say(
      `「${unit}」の${aspects[aspect].ja}は ${day} にすでに変更されています。一日に一度だけ変更できるので、一つにまとめるか、先の記録を訂正してください。`,
      `The ${aspects[aspect].en} of “${unit}” already changes on ${day}, and it may change only once a day. Make it one change, or correct the first record.`,
    ),
  NOT_STANDING_ON_EVE: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日に存在しません。存在する組織単位を指定するか、施行日を確かめてください。`,
      `“${unit}” does not exist on the day before ${day}. Name a unit that does, or check the effective day.`,
    ),
  NOT_STANDING_ON_DAY: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} に存在しません。その日に存在する組織単位を指定してください。`,
      `“${unit}” does not exist on ${day}. Name a unit that does.`,
    ),
  NOT_ENDED: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日までに廃止されていないため、復活できません。廃止された組織単位を指定してください。`,
      `“${unit}” has not ended before ${day}, so it cannot be reinstated. Name a unit that has ended.`,
    ),
  ENDED_BEFORE_STATED: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} の組織図に載っていますが、それより前に廃止されています。廃止の記録を訂正するか、復活として記録してください。`,
      `The chart of ${day} lists “${unit}”, but it ended before that day. Correct the record of its end, or record that it was reinstated.`,
    ),
  PARENT_NOT_STANDING: (parent: string, unit: string, day: string) =>
    say(
      `「${unit}」の上位となる「${parent}」が ${day} に存在しません。その日に存在する組織単位の下に置いてください。`,
      `“${parent}”, the parent of “${unit}”, does not exist on ${day}. Place the unit under one that does.`,
    ),
  ANCHOR_NOT_STANDING: (anchor: string, unit: string, day: string) =>
    say(
      `「${unit}」の直前に並べるとされた「${anchor}」が、${day} に同じ上位の下にありません。同じ上位の下に並ぶ組織単位を after に指定してください。`,
      `“${anchor}”, after which “${unit}” is placed, is not its sibling on ${day}. Give a sibling of that day in after.`,
    ),
  CYCLE: (unit: string, day: string) =>
    say(
      `${day} に「${unit}」が自分自身の下に入ることになります。その下にない組織単位の下に移してください。`,
      `On ${day} “${unit}” would be below itself. Move it under a unit that is not below it.`,
    ),
  SIBLING_NAME_TAKEN: (name: string, day: string) =>
    say(
      `${day} に同じ上位の下に「${name}」が二つできます。名称を変えるか、一方を移すか廃止してください。`,
      `On ${day} there would be two siblings called “${name}”. Rename, move or end one of them.`,
    ),
  CHILDREN_REMAIN: (unit: string, children: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、その下に${quotedList(children).ja}が残っています。同じ日に移すか廃止してください。`,
      `“${unit}” ends on ${day}, but there are still units below it: ${quotedList(children).en}. Move or end them on the same day.`,
    ),
  DUTY_NOT_HELD: (unit: string, duty: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日に「${duty}」を担当していません。担当している組織単位を from に指定してください。`,
      `“${unit}” does not hold “${duty}” on the day before ${day}. In from, name a unit that does.`,
    ),
  DUTY_GIVEN_TWICE: (giver: string, duty: string, day: string) =>
    say(
      `「${giver}」は ${day} に「${duty}」の全部をすでに移管しています。受け取る組織単位が複数であれば、一つの transferDuty の to に並べてください。一部ずつであれば extent を PART とし、二重に記録したものであれば取り除いてください。`,
      `“${giver}” already gives all of “${duty}” away on ${day}. If several units receive it, list them in to of one transferDuty. If each receives a part, say PART in extent. If it is recorded a second time, remove it.`,
    ),
  TRANSFER_REPEATED: (what: string, day: string) =>
    say(
      `「${what}」の同じ移管が ${day} にすでにあります。二重に記録したものであれば取り除いてください。別の移管であれば、違いを description に書いてください。`,
      `The same transfer of “${what}” is already there on ${day}. If it is recorded a second time, remove it. If it is another transfer, say in description how it differs.`,
    ),
  DUTIES_LEFT: (unit: string, duties: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、${quotedList(duties).ja}の移管先が示されていません。以後は担当する組織単位がなくなります。移管先があれば transferDuty で示してください。`,
      `“${unit}” ends on ${day}, and no change says which unit receives its duties: ${quotedList(duties).en}. From then on they have no holder. If a unit receives them, say so with transferDuty.`,
    ),
  POST_NOT_STANDING: (post: string, day: string) =>
    say(
      `「${post}」という職は、${day} の変更の時点で存在しません。存在する職を指定してください。`,
      `The post “${post}” does not exist when it changes on ${day}. Name one that does.`,
    ),
  POST_WITHOUT_DUTY: (post: string, duty: string) =>
    say(
      `「${post}」の職務に「${duty}」はありません。removeDuties から除くか、表記を合わせてください。`,
      `“${duty}” is not a duty of the post “${post}”. Remove it from removeDuties, or spell it as recorded.`,
    ),
  POSTS_LEFT: (unit: string, posts: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、${quotedList(posts).ja}の職が属しています。以後は所属する組織単位がなくなります。移す先があれば changePost で示してください。`,
      `“${unit}” ends on ${day}, and posts still belong to it: ${quotedList(posts).en}. From then on they belong to no unit. If they move to another unit, say so with changePost.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;
