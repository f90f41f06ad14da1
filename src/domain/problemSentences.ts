/** Every problem's sentence: what is wrong, and what would mend it. */
import type { Aspect } from './aspects.js';

export interface Bilingual {
  ja: string;
  en: string;
}

const aspects: Record<Aspect, Bilingual> = {
  existence: { ja: '新設・廃止', en: 'beginning or end' },
  name: { ja: '名称', en: 'name' },
  kind: { ja: '種別', en: 'kind' },
  place: { ja: '位置', en: 'place' },
  rank: { ja: '職位', en: 'rank' },
  unit: { ja: '所属', en: 'unit' },
  oversight: { ja: '所管', en: 'oversight' },
};

const list = (items: string[]) => ({
  ja: items.map((i) => `「${i}」`).join('、'),
  en: items.map((i) => `“${i}”`).join(', '),
});

const hint = (candidates: string[]): Bilingual =>
  candidates.length === 0
    ? {
        ja: '上位からの名称を「/」でつないだパス、ID、または @ref で指定してください。',
        en: 'Give its path of names from the top joined by “/”, its id, or an @ref.',
      }
    : { ja: `${list(candidates).ja}のことではありませんか。`, en: `Did you mean ${list(candidates).en}?` };

const meant = (candidates: string[]): Bilingual =>
  candidates.length === 0
    ? { ja: '名称か ID を確かめてください。', en: 'Check its name or id.' }
    : { ja: `${list(candidates).ja}のことではありませんか。`, en: `Did you mean ${list(candidates).en}?` };

const say = (ja: string, en: string): Bilingual => ({ ja, en });

export const sentences = {
  // ------------------------------------------------------------------ texts
  BLANK_TEXT: () =>
    say(
      '文字が入力されていません。内容を書くか、項目ごと省いてください。',
      'The text is blank. Write something, or leave the field out.',
    ),
  TEXT_TOO_LONG: (length: number, limit: number) =>
    say(
      `${length}文字あります。${limit}文字以内にしてください。`,
      `The text has ${length} characters. Shorten it to ${limit} at most.`,
    ),
  FORBIDDEN_CHARACTER: (character: string, position: number) =>
    say(
      `${position}文字目に使えない文字（${character}）があります。制御文字や対になっていないサロゲートを取り除いてください。`,
      `Character ${position} (${character}) cannot be used. Remove control characters and lone surrogates.`,
    ),
  BAD_CODE: () =>
    say(
      '組織コードは半角の A-Z a-z 0-9 . _ - を1〜64文字で指定してください。',
      'The code of an organization is 1 to 64 of A-Z a-z 0-9 . _ -.',
    ),
  BAD_TIME_ZONE: (zone: string) =>
    say(
      `タイムゾーン「${zone}」はありません。Asia/Tokyo のような IANA の名称を指定してください。`,
      `There is no time zone “${zone}”. Give an IANA name such as Asia/Tokyo.`,
    ),
  COVERAGE_NOT_STATED: () =>
    say(
      '起点の coverage に UNKNOWN は使えません。全体なら COMPLETE、一部なら PARTIAL としてください。',
      'A baseline cannot be UNKNOWN. Say COMPLETE if it holds the whole organization, PARTIAL if only a part.',
    ),
  BAD_DAY: (text: string) =>
    say(
      `「${text}」という日はありません。2026-04-01 のように実在する日を指定してください。`,
      `“${text}” is no day of the calendar. Give one that exists, such as 2026-04-01.`,
    ),
  // ------------------------------------------------------------------ recording
  BAD_INPUT: (ja: string, en: string) => say(ja, en),
  UNKNOWN_ORGANIZATION: (code: string) =>
    say(
      `組織「${code}」は登録されていません。先に registerOrganization で登録してください。`,
      `There is no organization “${code}”. Register it first with registerOrganization.`,
    ),
  ORGANIZATION_EXISTS: (code: string) =>
    say(
      `組織「${code}」はすでに登録されています。変更は recordReorganization で記録してください。`,
      `The organization “${code}” is registered already. Record its changes with recordReorganization.`,
    ),
  REVISION_CONFLICT: (expected: number, head: number) =>
    say(
      `版${expected}を前提としていますが、最新は版${head}です。その間の変更を確かめ、expectedRevision を ${head} にしてやり直してください。`,
      `Revision ${expected} was expected, but the newest is ${head}. Look at what came between and try again with expectedRevision ${head}.`,
    ),
  IDEMPOTENCY_KEY_REUSED: (key: string, revision: number) =>
    say(
      `idempotencyKey「${key}」は、版${revision}で別の内容に使われています。新しい内容には新しいキーを使ってください。`,
      `The idempotency key “${key}” was used for other content in revision ${revision}. Use a new key for new content.`,
    ),
  // ------------------------------------------------------------------ the shape of the input
  NO_CHANGES: () =>
    say(
      '変更が一つもありません。changes に一つ以上書いてください。',
      'There is no change. Give at least one in changes.',
    ),
  NO_VERB: () =>
    say(
      '変更の動詞がありません。create、rename などを一つ書いてください。',
      'The change has no verb. Give exactly one, such as create or rename.',
    ),
  SEVERAL_VERBS: (verbs: string[]) =>
    say(
      `一つの変更に動詞が複数あります（${verbs.join('、')}）。変更を分けてください。`,
      `The change has several verbs (${verbs.join(', ')}). Make it one change for each.`,
    ),
  EMPTY_LIST: () => say('一つ以上指定してください。', 'The list is empty. Give at least one.'),
  ONE_OF_TWO: (a: string, b: string) =>
    say(
      `${a} と ${b} のどちらか一つだけを指定してください。`,
      `Give either ${a} or ${b}, exactly one of them.`,
    ),
  ONLY_WITH: (field: string, other: string) =>
    say(`${field} は ${other} と一緒にしか使えません。`, `${field} goes only with ${other}.`),
  NOT_WITH: (field: string, other: string) =>
    say(`${field} は ${other} と一緒には使えません。`, `${field} does not go with ${other}.`),
  DUPLICATE_REF: (ref: string) =>
    say(
      `ref「${ref}」が二度使われています。別の ref にしてください。`,
      `The ref “${ref}” is given twice. Give each new unit a ref of its own.`,
    ),
  REPEATED_UNIT: (unit: string) =>
    say(
      `「${unit}」が二度挙げられています。一度だけにしてください。`,
      `“${unit}” is named twice. Name it once.`,
    ),
  NOT_AFTER_BASELINE: (day: string, knownFrom: string) =>
    say(
      `施行日 ${day} は起点（${knownFrom}）より後でなければなりません。起点の日より後の日を指定するか、起点をさかのぼらせてください。`,
      `The effective day ${day} must lie after the baseline’s day ${knownFrom}. Give a later day, or extend the baseline.`,
    ),
  // ------------------------------------------------------------------ pointing at units
  UNKNOWN_REF: (ref: string) =>
    say(
      `「@${ref}」という ref を持つ新しい組織単位がこの入力にありません。ref を付けるか、パスで指定してください。`,
      `No new unit in this input has the ref “@${ref}”. Give it one, or point with a path.`,
    ),
  UNKNOWN_UNIT: (text: string, day: string, candidates: string[]) =>
    say(
      `「${text}」という組織単位は、${day}の前日にも当日にもありません。${hint(candidates).ja}`,
      `No unit “${text}” stands on the eve of ${day} or on the day itself. ${hint(candidates).en}`,
    ),
  AMBIGUOUS_UNIT: (text: string, ids: string[]) =>
    say(
      `「${text}」に当てはまる組織単位が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${text}” fits several units (${ids.join(', ')}). Point at one by its id.`,
    ),
  UNIT_ENDED: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} をもって無くなっています。存続する組織単位を指定するか、reinstate で復活させてください。`,
      `“${unit}” ended: ${day} is the first day without it. Name a unit that stands, or reinstate it.`,
    ),
  NO_UNIT_OF_KIND: (kind: string, day: string) =>
    say(
      `${day}の前日に、種別「${kind}」の組織単位はありません。種別の表記を確かめてください。`,
      `On the eve of ${day} there is no unit of the kind “${kind}”. Check how the kind is spelled.`,
    ),
  // ------------------------------------------------------------------ pointing at duties and posts
  UNKNOWN_DUTY: (name: string, similar: string[]) =>
    say(
      `「${name}」という事務は知られていません。${meant(similar).ja}`,
      `No duty “${name}” is known. ${meant(similar).en}`,
    ),
  AMBIGUOUS_DUTY: (name: string, ids: string[]) =>
    say(
      `「${name}」に当てはまる事務が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${name}” fits several duties (${ids.join(', ')}). Point at one by its id.`,
    ),
  DUTY_HELD_BY_NOBODY: (name: string) =>
    say(
      `「${name}」は前日に、指定された所管課等が担当していません。担当している組織単位を確かめてください。`,
      `“${name}” is not held on the eve by whom the change says, or by anybody. Check who holds it.`,
    ),
  DUTY_HELD_BY_OTHERS: (name: string, similar: string[]) =>
    say(
      `「${name}」は移管元が担当している事務ではないため、同名の新しい事務として記録します。既知の事務: ${list(similar).ja}。同じ事務であれば、その ID で指定してください。`,
      `The giver does not hold “${name}”, so it is recorded as a new duty of that name. Known: ${list(similar).en}. If one of them is meant, point at it by its id.`,
    ),
  DUTY_NAME_SIMILAR: (name: string, similar: string[]) =>
    say(
      `「${name}」は新しい事務として記録します。似た名称の事務があります: ${list(similar).ja}。`,
      `“${name}” is recorded as a new duty. There are similar names: ${list(similar).en}.`,
    ),
  UNKNOWN_POST: (name: string, similar: string[]) =>
    say(
      `「${name}」という職はその日にありません。${meant(similar).ja}`,
      `No post “${name}” stands on that day. ${meant(similar).en}`,
    ),
  AMBIGUOUS_POST: (name: string, ids: string[]) =>
    say(
      `「${name}」に当てはまる職が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${name}” fits several posts (${ids.join(', ')}). Point at one by its id.`,
    ),
  POST_ENDED: (name: string) =>
    say(
      `「${name}」という職は廃止されています。存在する職を指定してください。`,
      `The post “${name}” was abolished. Name one that stands.`,
    ),
  NOTHING_SAID: (fields: string) =>
    say(`${fields} のいずれかを指定してください。`, `Give at least one of ${fields}.`),
  // ------------------------------------------------------------------ changes that change nothing or go in circles
  SAME_NAME: (name: string) =>
    say(
      `名称はすでに「${name}」です。新しい名称を指定してください。`,
      `It is called “${name}” already. Give a new name.`,
    ),
  SAME_KIND: (kind: string) =>
    say(
      `種別はすでに「${kind}」です。新しい種別を指定してください。`,
      `It is of the kind “${kind}” already. Give a new kind.`,
    ),
  MERGED_INTO_ITSELF: (unit: string) =>
    say(
      `「${unit}」を自分自身に統合することはできません。units から除いてください。`,
      `“${unit}” cannot be merged into itself. Take it out of units.`,
    ),
  KEPT_IS_NO_SOURCE: (unit: string) =>
    say(
      `存続する「${unit}」が units にありません。units にも挙げてください。`,
      `“${unit}” is kept but not among units. Name it there too.`,
    ),
  LOOK_ALIKE_SIBLINGS: (a: string, b: string) =>
    say(
      `同じ親の下の「${a}」と「${b}」は表記が違うだけに見えます。意図したものか確かめてください。パスでは区別できず、ID での指定が必要になります。`,
      `The siblings “${a}” and “${b}” look alike. Check that both are meant: a path cannot tell them apart, only an id can.`,
    ),
  // ------------------------------------------------------------------ the rules of a day
  ALREADY_CHANGED_THAT_DAY: (unit: string, aspect: Aspect, day: string) =>
    say(
      `「${unit}」の${aspects[aspect].ja}は ${day} にすでに変更されています。一日に一度だけ変更できるので、一つにまとめるか、先の記録を訂正してください。`,
      `The ${aspects[aspect].en} of “${unit}” changes on ${day} already, and may change once a day. Make it one change, or correct the first record.`,
    ),
  NOT_STANDING_ON_EVE: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日に存在しません。存在する組織単位を指定するか、施行日を確かめてください。`,
      `“${unit}” does not stand on the eve of ${day}. Name a unit that does, or check the effective day.`,
    ),
  NOT_STANDING_ON_DAY: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} に存在しません。その日に存続する組織単位を指定してください。`,
      `“${unit}” does not stand on ${day}. Name a unit that does.`,
    ),
  NOT_ENDED: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日までに廃止されていないため、復活できません。廃止された組織単位を指定してください。`,
      `“${unit}” has not ended before ${day}, so it cannot be reinstated. Name a unit that has.`,
    ),
  PARENT_NOT_STANDING: (parent: string, unit: string, day: string) =>
    say(
      `「${unit}」の上位となる「${parent}」が ${day} に存在しません。存続する組織単位の下に置いてください。`,
      `“${parent}”, above “${unit}”, does not stand on ${day}. Place the unit under one that does.`,
    ),
  ANCHOR_NOT_STANDING: (anchor: string, unit: string, day: string) =>
    say(
      `「${unit}」の直前に置くべき「${anchor}」が、${day} に同じ上位の下にありません。同じ上位の下に並ぶ組織単位を after に指定してください。`,
      `“${anchor}”, after which “${unit}” should stand, is not its sibling on ${day}. Give a sibling of that day in after.`,
    ),
  CYCLE: (unit: string, day: string) =>
    say(
      `${day} に「${unit}」が自分自身の下に入ってしまいます。その外の組織単位の下に移してください。`,
      `On ${day} “${unit}” would come to lie below itself. Move it under a unit outside of it.`,
    ),
  SIBLING_NAME_TAKEN: (name: string, day: string) =>
    say(
      `${day} に同じ上位の下に「${name}」が二つできます。名称を変えるか、一方を移すか廃止してください。`,
      `On ${day} there would be two siblings called “${name}”. Rename one, or move or end it.`,
    ),
  CHILDREN_REMAIN: (unit: string, children: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、その下に${list(children).ja}が残っています。同じ日に移すか廃止してください。`,
      `“${unit}” ends on ${day}, but ${list(children).en} still stand below it. Move or end them on the same day.`,
    ),
  DUTY_NOT_HELD: (unit: string, duty: string, day: string) =>
    say(
      `「${unit}」は ${day} の前日に「${duty}」を担当していません。担当している組織単位を from に指定してください。`,
      `“${unit}” does not hold “${duty}” on the eve of ${day}. Name a unit that does in from.`,
    ),
  DUTIES_LEFT: (unit: string, duties: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、${list(duties).ja}の移管先が示されていません。以後は担当なしとなります。移管先があれば transferDuty で示してください。`,
      `“${unit}” ends on ${day}, and nothing says where ${list(duties).en} go. From then on nobody holds them; if somebody does, say so with transferDuty.`,
    ),
  POST_NOT_STANDING: (post: string, day: string) =>
    say(
      `「${post}」という職は ${day} の変更の時点で存在しません。存在する職を指定してください。`,
      `The post “${post}” does not stand when it changes on ${day}. Name one that does.`,
    ),
  POST_WITHOUT_DUTY: (post: string, duty: string) =>
    say(
      `「${post}」の職務に「${duty}」はありません。removeDuties から除くか、表記を合わせてください。`,
      `“${duty}” is no duty of the post “${post}”. Take it out of removeDuties, or spell it as recorded.`,
    ),
  POSTS_LEFT: (unit: string, posts: string[], day: string) =>
    say(
      `「${unit}」は ${day} に無くなりますが、${list(posts).ja}の職が属しています。以後は所属なしとなります。移す先があれば changePost で示してください。`,
      `“${unit}” ends on ${day} while ${list(posts).en} belong to it. From then on they belong to no unit; if to another, say so with changePost.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;

export type ProblemCode = keyof typeof sentences;
