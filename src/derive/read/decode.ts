/** The encodings in which lists of units are kept: UTF-8, and Shift_JIS as spreadsheets in Japan save it. */

/**
 * Undefined if the bytes are neither. A text in Shift_JIS is hardly ever valid UTF-8 by chance, so that is tried first.
 * The byte order mark of a damaged UTF-8 means nothing in Shift_JIS, so such a text is not taken for it.
 */
export const decode = (bytes: Uint8Array): string | undefined =>
  decodeAs('utf-8', bytes) ?? decodeAs('shift_jis', bytes);

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (Object(error).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return undefined;
  }
}
