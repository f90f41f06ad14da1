/** The documents that everybody may send, from a manifest (persisted queries). */
import { createHash } from 'node:crypto';
import type { Caller } from '../../../access/permission.js';

export interface TrustedDocuments {
  /** The text with this id, or with this SHA-256. */
  byId(id: string): string | undefined;
  has(text: string): boolean;
}

/** Whether this caller may send this text. `documents` absent: everybody may send any. */
export const mayAskText = (
  documents: TrustedDocuments | undefined,
  { subject }: Caller,
  text: string | undefined,
): boolean => documents === undefined || subject !== undefined || (text !== undefined && documents.has(text));

export const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** `manifests`: as `textsIn` reads them. */
export function trustedDocuments(manifests: readonly ReadonlyMap<string, string>[]): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const [id, text] of manifests.flatMap((manifest) => [...manifest]))
    byId.set(id, text).set(sha256Of(text), text);
  return { byId: (id) => byId.get(id), has: (text) => byId.get(sha256Of(text)) === text };
}

/** The texts by their ids, from a manifest of Apollo or an object of ids and texts. Undefined: it is neither. */
export function textsIn(json: unknown): ReadonlyMap<string, string> | undefined {
  const { format, operations } = Object(json);
  const entries: unknown[][] | undefined =
    format === 'apollo-persisted-query-manifest'
      ? Array.isArray(operations)
        ? operations.map((operation) => [Object(operation).id, Object(operation).body])
        : undefined
      : typeof json === 'object' && json !== null && !Array.isArray(json)
        ? Object.entries(json)
        : undefined;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const texts = new Map<string, string>();
  for (const [id, text] of entries ?? []) {
    if (!isText(id) || !isText(text)) return undefined;
    // A changed text must not be sent under the hash of another one.
    if (/^[0-9a-f]{64}$/.test(id) && sha256Of(text) !== id) return undefined;
    texts.set(id, text);
  }
  return entries && texts;
}
