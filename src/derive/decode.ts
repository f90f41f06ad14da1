/** The encodings in which lists of units are kept: UTF-8, and Shift_JIS as spreadsheets in Japan save it. */

const ENCODINGS = ['utf-8', 'shift_jis'];

/** Undefined if the bytes are neither. A text in Shift_JIS is hardly ever valid UTF-8 by chance, so that is tried first. */
export function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}
