/** Names this program among its versions: another one may answer the same question in other words. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

// This file runs from dist/src/server.
const manifest = new URL('../../../package.json', import.meta.url);

export function programOf(schemaText: string): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return createHash('sha256').update(version).update(schemaText).digest('hex');
}
