/** How the sentences of problems are put together. */
import type { Bilingual } from '../words/bilingual.js';

/** Each in the quotation marks of its language. */
export const list = (items: string[]) => ({
  ja: items.map((i) => `「${i}」`).join('、'),
  en: items.map((i) => `“${i}”`).join(', '),
});

/** What was perhaps meant, else how a unit is pointed at. */
export const hint = (candidates: string[]): Bilingual =>
  candidates.length === 0
    ? {
        ja: '上位からの名称を「/」でつないだパス、ID、または @ref で指定してください。',
        en: 'Give its path of names from the top joined by “/”, its id, or an @ref.',
      }
    : { ja: `${list(candidates).ja}のことではありませんか。`, en: `Did you mean ${list(candidates).en}?` };

/** What was perhaps meant. */
export const meant = (candidates: string[]): Bilingual =>
  candidates.length === 0
    ? { ja: '名称か ID を確かめてください。', en: 'Check its name or id.' }
    : { ja: `${list(candidates).ja}のことではありませんか。`, en: `Did you mean ${list(candidates).en}?` };
