/** A file to which lines are only ever added. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { badInput } from '../../userError.js';
import type { Line, Place } from './place.js';
import { placeTexts } from './texts.js';

export const filePlace = (path: string): Place => ({
  name: path,
  async *read(wanted) {
    if (!(await exists(path))) {
      if (wanted === 'all') throw badInput(placeTexts.noFile(path));
      return;
    }
    yield* linesOf(createReadStream(path, 'utf8'));
  },
  async append(_number, text) {
    await appendLine(path, text);
    return true;
  },
  findings: async () => [],
});

export async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text !== '') yield { text, where: `line ${number}` };
  }
}

/** A line that was only half written before stays, so that the file may be one to which its owner can only add. */
export async function appendLine(path: string, text: string): Promise<void> {
  const isNew = !(await exists(path));
  const file = await open(path, 'a+').catch((error: unknown) => {
    throw badInput(placeTexts.notWritten(path, Object(error).code));
  });
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
    const separator = size > 0 && buffer[0] !== 0x0a ? '\n' : '';
    await file.writeFile(`${separator}${text}\n`);
    await file.sync();
  } catch (error) {
    throw badInput(placeTexts.notWritten(path, Object(error).code));
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dirname(path));
}

/** So that a new file is still there after a power failure. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (Object(error).code === 'ENOENT') return undefined;
    throw badInput(placeTexts.notRead(path, Object(error).code));
  });
  if (found?.isDirectory()) throw badInput(placeTexts.folder(path));
  return found !== undefined;
}
