/** Says how the names of two siblings differ, since that is hard to see. */
import { type Bilingual, quoted, say } from '../words/bilingual.js';
import { nameKey } from '../words/unitRef.js';

export function lookAlikeSiblings(a: string, b: string): Bilingual {
  const [one, other] = [quoted(a), quoted(b)];
  if (nameKey(a) === nameKey(b)) {
    return say(
      `同じ上位の下の${one.ja}と${other.ja}は表記が違うだけに見えます。意図したものか確かめてください。パスでは区別できず、ID での指定が必要になります。`,
      `The siblings ${one.en} and ${other.en} differ only in how they are written. Check that both are intended: a path cannot tell them apart, only an id can.`,
    );
  }
  const { ja, en } = difference(a, b);
  return say(
    `同じ上位の下の${one.ja}と${other.ja}は見分けにくい名称です（${ja}）。意図したものか確かめてください。`,
    `The siblings ${one.en} and ${other.en} look alike (${en}). Check that both are intended.`,
  );
}

/** The first characters that differ, with their codes. */
function difference(a: string, b: string): Bilingual {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, i) => character !== right[i]);
  const place = at === -1 ? left.length : at;
  const [one, other] = [left, right].map((text) => shown(text[place]));
  return say(
    `${place + 1}文字目が${one!.ja}と${other!.ja}`,
    `character ${place + 1} is ${one!.en} and ${other!.en}`,
  );
}

function shown(character: string | undefined): Bilingual {
  if (character === undefined) return say('なし', 'missing');
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return say(`${quoted(character).ja}${code}`, `${quoted(character).en} ${code}`);
}
