/** Reads the manifest of the operator, and that of the explorer, whose questions are always trusted. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { badInput } from '../../../userError.js';
import { type TrustedDocuments, textsIn, trustedDocuments } from './documents.js';
import { texts } from './texts.js';

// This file runs from dist/src/server/asking/trusted; the list is built with the page of the explorer.
const ofExplorer = fileURLToPath(new URL('../../../../page/documents.json', import.meta.url));

export async function readTrusted(path: string): Promise<TrustedDocuments> {
  return trustedDocuments([await readManifest(path), await readManifest(ofExplorer)]);
}

async function readManifest(path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const read = textsIn(JSON.parse(await readFile(path, 'utf8')));
    if (read) return read;
  } catch (error) {
    if (!(error instanceof SyntaxError) && Object(error).code === undefined) throw error;
  }
  throw badInput(texts.unreadable(path));
}
