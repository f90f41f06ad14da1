import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { surroundings } from '../printing/surroundings.js';

/** Writes a long text piece by piece: to a file, or to stdout. */
export async function writePieces(text: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const pieces = Readable.from(text);
  if (file !== undefined) return pipeline(pieces, createWriteStream(file));
  try {
    await pipeline(pieces, surroundings().stdout, { end: false });
  } catch (error) {
    // A reader such as head closes the pipe when it has enough.
    if (Object(error).code !== 'EPIPE') throw error;
  }
}
