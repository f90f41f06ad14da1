/** Parts that several sentences of problems share. */
import { type Bilingual, quoted, say } from '../words/bilingual.js';

/** Each in quotation marks. */
export function quotedList(items: string[]): Bilingual {
  const each = items.map(quoted);
  return say(each.map(({ ja }) => ja).join('、'), each.map(({ en }) => en).join(', '));
}

/** The units that the author may have meant, else how a unit is pointed at. */
export const unitHint = (candidates: string[]): Bilingual =>
  didYouMean(candidates) ??
  say(
    '上位からの名称を「/」でつないだパス、ID、または @ref で指定してください。',
    'Give its path of names from the top joined by “/”, its id, or an @ref.',
  );

/** The duties or posts that the author may have meant. */
export const nameHint = (candidates: string[]): Bilingual =>
  didYouMean(candidates) ?? say('名称か ID を確かめてください。', 'Check its name or id.');

function didYouMean(candidates: string[]): Bilingual | undefined {
  if (candidates.length === 0) return undefined;
  const { ja, en } = quotedList(candidates);
  return say(`${ja}のことではありませんか。`, `Did you mean ${en}?`);
}
