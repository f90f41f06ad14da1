/** Says which character of a text cannot be recorded, and where it is: it cannot be seen, so it has to be described. */
import { type Bilingual, quoted, say } from '../words/bilingual.js';
import { type InvisibleCharacter, type InvisibleKind, visible } from '../words/invisible.js';

const KINDS: Record<InvisibleKind, Bilingual> = {
  CONTROL: say('制御文字', 'a control character'),
  SURROGATE: say('対になっていないサロゲート', 'a lone surrogate'),
  PRIVATE: say(
    '外字（他の環境では別の字になる私用領域の文字）',
    'a private character, which is another one on another machine',
  ),
  UNASSIGNED: say('どの文字にも割り当てられていない符号', 'a code without a character'),
  INVISIBLE: say('見えない文字', 'an invisible character'),
};

/** How much of the text in front of the character is quoted. */
const SHOWN = 20;

export function forbiddenCharacter({ code, position, before, kind }: InvisibleCharacter): Bilingual {
  const shown = quoted(visible([...before].slice(-SHOWN).join('')));
  const what = KINDS[kind];
  return before === ''
    ? say(
        `先頭（1文字目）に使えない文字（${code}、${what.ja}）があります。取り除いてください。`,
        `Character 1 cannot be used (${code}, ${what.en}). Remove it.`,
      )
    : say(
        `${shown.ja}の次（${position}文字目）に使えない文字（${code}、${what.ja}）があります。取り除いてください。`,
        `After ${shown.en}, as character ${position}, there is one that cannot be used (${code}, ${what.en}). Remove it.`,
      );
}
