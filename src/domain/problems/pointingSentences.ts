/** What is wrong with a text that points at a unit, a duty or a post, or with a change that changes nothing. */
import { type Bilingual, say } from '../words/bilingual.js';
import { nameHint, quotedList, unitHint } from './wording.js';

export const pointingSentences = {
  UNKNOWN_REF: (ref: string) =>
    say(
      `「@${ref}」という ref を持つ新しい組織単位がこの入力にありません。ref を付けるか、パスで指定してください。`,
      `No new unit in this input has the ref “@${ref}”. Give it one, or point with a path.`,
    ),
  UNKNOWN_UNIT: (text: string, day: string, candidates: string[]) =>
    say(
      `「${text}」という組織単位は、${day}の前日にも当日にもありません。${unitHint(candidates).ja}`,
      `No unit “${text}” stands on the eve of ${day} or on the day itself. ${unitHint(candidates).en}`,
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
  UNKNOWN_DUTY: (name: string, similar: string[]) =>
    say(
      `「${name}」という事務は知られていません。${nameHint(similar).ja}`,
      `No duty “${name}” is known. ${nameHint(similar).en}`,
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
      `「${name}」は移管元が担当している事務ではないため、同名の新しい事務として記録します。既知の事務: ${quotedList(similar).ja}。同じ事務であれば、その ID で指定してください。`,
      `The giver does not hold “${name}”, so it is recorded as a new duty of that name. Known: ${quotedList(similar).en}. If one of them is meant, point at it by its id.`,
    ),
  DUTY_NAME_SIMILAR: (name: string, similar: string[]) =>
    say(
      `「${name}」は新しい事務として記録します。似た名称の事務があります: ${quotedList(similar).ja}。`,
      `“${name}” is recorded as a new duty. There are similar names: ${quotedList(similar).en}.`,
    ),
  UNKNOWN_POST: (name: string, similar: string[]) =>
    say(
      `「${name}」という職はその日にありません。${nameHint(similar).ja}`,
      `No post “${name}” stands on that day. ${nameHint(similar).en}`,
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
  SOURCE_NOT_AMONG_UNITS: (unit: string) =>
    say(
      `sources の「${unit}」が units にありません。units にも挙げてください。`,
      `“${unit}” is among sources but not among units. Name it there too.`,
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
} satisfies Record<string, (...words: never[]) => Bilingual>;
