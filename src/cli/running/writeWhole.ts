import { rename, rm, writeFile } from 'node:fs/promises';
import { badInput } from '../../userError.js';
import { notWritable } from './texts.js';

/** Writes a file as a whole or not at all, in place of one that is there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw badInput(notWritable(path, String(Object(error).code)));
  }
}
