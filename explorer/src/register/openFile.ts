/** The text of a file: UTF-8, or Shift_JIS as spreadsheets in Japan save it. */
export type Opened = { text: string } | { refused: 'spreadsheet' | 'encoding' };

export async function openFile(file: File): Promise<Opened> {
  return textOf(new Uint8Array(await file.arrayBuffer()));
}

export function textOf(bytes: Uint8Array): Opened {
  // What spreadsheets keep is a ZIP file or, from before, a compound file.
  const start = [...bytes.slice(0, 4)].map((one) => one.toString(16).padStart(2, '0')).join('');
  if (start === '504b0304' || start === 'd0cf11e0') return { refused: 'spreadsheet' };
  const text = decoded('utf-8', bytes) ?? decoded('shift_jis', bytes);
  return text === undefined ? { refused: 'encoding' } : { text };
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
