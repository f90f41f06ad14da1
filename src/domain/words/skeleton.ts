/**
 * What a name looks like. Two names with one skeleton are easily taken for each other. The pairs are those of Unicode's
 * confusables (UTS #39) that Japanese office names can have, and the variants of kanji and kana that one office spells both ways.
 */
import { nameKey } from './unitRef.js';

/** In each group every character stands for the first one. After NFKC, so without full width and half width. */
const GROUPS = [
  // Katakana and kanji.
  ...['力カ', '二ニ', '口ロ囗', '八ハ', '夕タ', '工エ', '卜ト', '千チ', '才オ', '丿ノ'],
  // Hiragana and katakana.
  ...['へヘ', 'べベ', 'ぺペ', 'りリ'],
  // One stroke, and signs between words.
  ...['一ー―—–‐‑‒−-─━', '・·•‧∙⋅', '〜~∼', '〇○◯O0ОΟ'],
  // Small kana, which old notices write in full size.
  ...['アァ', 'イィ', 'ウゥ', 'エェ工', 'オォ才', 'ツッ', 'ヤャ', 'ユュ', 'ヨョ', 'ワヮ', 'ケヶ', 'カヵ力'],
  ...['あぁ', 'いぃ', 'うぅ', 'えぇ', 'おぉ', 'つっ', 'やゃ', 'ゆゅ', 'よょ', 'わゎ'],
  // Kanji that differ by the length of a stroke, or are two forms of one.
  ...['未末', '土士', '日曰', '己已巳', '高髙', '崎﨑', '吉𠮷', '徳德', '邊邉', '濱濵'],
  // Latin, Cyrillic and Greek letters.
  ...['AАΑ', 'BВΒ', 'CС', 'EЕΕ', 'HНΗ', 'I1lІΙ|', 'KКΚ', 'MМΜ', 'NΝ', 'PРΡ', 'SЅ', 'TТΤ', 'XХΧ', 'YΥ', 'ZΖ'],
  ...['aа', 'cс', 'eе', 'iі', 'jј', 'oоο', 'pр', 'sѕ', 'xх', 'yу'],
];

const firstOf = new Map<string, string>();
for (const group of GROUPS) {
  const members = [...group];
  const first =
    members.map((member) => firstOf.get(member)).find((known) => known !== undefined) ?? members[0]!;
  for (const member of members) firstOf.set(member, first);
}

/** The selectors of kanji forms are left out, and blanks at the ends: nobody sees a difference there. */
export const skeletonOf = (name: string): string =>
  [
    ...nameKey(name)
      .replace(/\p{Variation_Selector}/gu, '')
      .trim()
      .replace(/\s+/gu, ' '),
  ]
    .map((character) => firstOf.get(character) ?? character)
    .join('');
