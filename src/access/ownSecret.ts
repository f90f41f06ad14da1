/** The secret that the service makes for itself where no other identity is configured: a file of the data folder. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, UserError } from '../userError.js';
import { secretTexts } from './texts.js';

export const secretFileOf = (dataDir: string) => join(dataDir, 'token.secret');

/** 32 random bytes in base64url. */
const SECRET = /^[\w-]{43}$/;

/** Reads it, or makes it on the first use. Several processes that do so at once get the same one. */
export async function ownSecret(dataDir: string): Promise<string> {
  const path = secretFileOf(dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const secret = (await read(path)) ?? (await make(path));
    if (!SECRET.test(secret)) throw badInput(secretTexts.damaged(path));
    return secret;
  } catch (error) {
    const code = Object(error).code;
    if (error instanceof UserError || typeof code !== 'string') throw error;
    throw badInput(secretTexts.unusable(path, code));
  }
}

async function read(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  return text?.trim();
}

/** Written whole under another name first: a link exists with all of its content, and only the first process makes it. */
async function make(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('base64url')}\n`);
    await file.sync();
    await file.close();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}
