/** The encodings in which lists of units are kept: UTF-8, and Shift_JIS as spreadsheets in Japan save it. */

/** Undefined if the bytes are neither. A text in Shift_JIS is hardly ever valid UTF-8 by chance, so that is tried first. */
export function decode(bytes: Uint8Array): string | undefined {
  const text = decodeAs('utf-8', bytes);
  // The byte order mark is a promise of UTF-8: what breaks it is damaged, and would be read as other letters.
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return text === undefined && !isMarked ? decodeAs('shift_jis', bytes) : text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (Object(error).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return undefined;
  }
}
