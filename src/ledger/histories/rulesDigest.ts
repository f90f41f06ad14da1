import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The program that says what events mean, as it runs. */
const DOMAIN = fileURLToPath(new URL('../../domain/', import.meta.url));

let known: Promise<string> | undefined;

/** Tells programs apart by their rules: what one of them computed from a ledger may be something else by the rules of another. */
export const rulesDigest = (): Promise<string> => {
  known ??= digestOf(DOMAIN);
  return known;
};

async function digestOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(`${folder}/${name}`));
  return hash.digest('hex');
}
