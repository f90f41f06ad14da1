/** What is wrong with a text that points at a unit or a post, or with a change that would change nothing. */
import { type Bilingual, say } from '../words/bilingual.js';
import { lookAlikeSiblings } from './lookAlikeSiblings.js';
import { nameHint, unitHint } from './wording.js';

export const pointingSentences = {
  UNKNOWN_REF: (ref: string) =>
    say(
      `「@${ref}」という ref を持つ新しい組織単位がこの入力にありません。新しい組織単位に ref を付けるか、パスで指定してください。`,
      `No new unit in this input has the ref “@${ref}”. Give a new unit that ref, or point at a unit by its path.`,
    ),
  UNKNOWN_UNIT: (text: string, day: string, candidates: string[]) =>
    say(
      `「${text}」という組織単位は、${day} の前日にも当日にもありません。${unitHint(candidates).ja}`,
      `There is no unit “${text}” on ${day} or on the day before. ${unitHint(candidates).en}`,
    ),
  AMBIGUOUS_UNIT: (text: string, ids: string[]) =>
    say(
      `「${text}」に当てはまる組織単位が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${text}” fits several units (${ids.join(', ')}). Give the id of the one you mean.`,
    ),
  UNIT_ENDED: (unit: string, day: string) =>
    say(
      `「${unit}」は ${day} をもって無くなっています。存続する組織単位を指定するか、reinstate で復活させてください。`,
      `“${unit}” ended: ${day} is the first day without it. Name a unit that exists, or reinstate it.`,
    ),
  NO_UNIT_OF_KIND: (kind: string, day: string) =>
    say(
      `${day} の前日に、種別「${kind}」の組織単位はありません。種別の表記を確かめてください。`,
      `There is no unit of the kind “${kind}” on the day before ${day}. Check how the kind is spelled.`,
    ),
  UNKNOWN_POST: (name: string, similar: string[]) =>
    say(
      `「${name}」という職はその日にありません。${nameHint(similar).ja}`,
      `There is no post “${name}” on that day. ${nameHint(similar).en}`,
    ),
  AMBIGUOUS_POST: (name: string, ids: string[]) =>
    say(
      `「${name}」に当てはまる職が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${name}” fits several posts (${ids.join(', ')}). Give the id of the one you mean.`,
    ),
  POST_ENDED: (name: string) =>
    say(
      `「${name}」という職は廃止されています。存在する職を指定してください。`,
      `The post “${name}” was abolished. Name a post that exists.`,
    ),
  NOTHING_SAID: (fields: string) =>
    say(`${fields} のいずれかを指定してください。`, `Give at least one of ${fields}.`),
  SAME_NAME: (name: string) =>
    say(
      `名称はすでに「${name}」です。新しい名称を指定してください。`,
      `Its name is already “${name}”. Give a new name.`,
    ),
  SAME_PARENT: (unit: string) =>
    say(
      `「${unit}」はすでにその上位の下にあります。所属は変わらず、並び順だけが変わります。並べ替えなら reorder を、名称や種別の変更なら rename や reclassify を使ってください。`,
      `“${unit}” is under that parent already. It does not move, only its place among its siblings may change. Use reorder for that, and rename or reclassify for another name or kind.`,
    ),
  SLASH_IN_NAME: (name: string) =>
    say(
      `「${name}」は「/」を含む一つの名称として記録します。上位の下に置くのであれば、名称だけを name に、上位のパスを under に書いてください。`,
      `“${name}” is recorded as one name that contains a “/”. If a place in the tree is meant, give only the name in name, and the path of the unit above in under.`,
    ),
  SAME_KIND: (kind: string) =>
    say(
      `種別はすでに「${kind}」です。新しい種別を指定してください。`,
      `Its kind is already “${kind}”. Give a new kind.`,
    ),
  MERGED_INTO_ITSELF: (unit: string) =>
    say(
      `「${unit}」を自分自身に統合することはできません。units から除いてください。`,
      `“${unit}” cannot be merged into itself. Remove it from units.`,
    ),
  SOURCE_NOT_AMONG_UNITS: (unit: string) =>
    say(
      `sources の「${unit}」が units にありません。units にも挙げてください。`,
      `“${unit}” is in sources but not in units. Add it to units.`,
    ),
  KEPT_IS_NO_SOURCE: (unit: string) =>
    say(
      `存続する「${unit}」が units にありません。units にも挙げてください。`,
      `“${unit}” is in keep but not in units. Add it to units.`,
    ),
  LOOK_ALIKE_SIBLINGS: lookAlikeSiblings,
} satisfies Record<string, (...words: never[]) => Bilingual>;
