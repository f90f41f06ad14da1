/** A text of CSV as the bytes of a file. */

export const ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The characters that an encoding does not have, each once, in their order. */
export class Unencodable extends Error {
  constructor(readonly characters: string[]) {
    super(`Shift_JIS does not have ${characters.join(' ')}.`);
  }
}

/** Excel takes a file without it for Shift_JIS. */
const BOM = '\ufeff';

/** `bom`: whether UTF-8 begins with a byte order mark. Throws Unencodable. */
export async function csvBytes(csv: string, { encoding, bom }: { encoding: Encoding; bom: boolean }) {
  if (encoding === 'utf-8') return Buffer.from(bom ? BOM + csv : csv);
  // Its tables are read only where they are needed.
  const { default: iconv } = await import('iconv-lite');
  // What Windows calls Shift_JIS. What it does not have becomes another character.
  const isLost = (character: string) => iconv.decode(iconv.encode(character, 'cp932'), 'cp932') !== character;
  const lost = [...new Set(csv)].filter(isLost);
  if (lost.length > 0) throw new Unencodable(lost);
  return iconv.encode(csv, 'cp932');
}
