/** Sends a whole body: compressed if it is worth it, and not at all to a client that has it. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { compress, type Encoding, encodingFor } from './encoding.js';

export interface Body {
  bytes: Buffer;
  /** Its media type. */
  type: string;
  /** Names this content, without quotes. Absent: the client cannot ask whether it has changed. */
  tag?: string;
  /** The same content may be other bytes the next time. */
  isWeak?: boolean;
  /** Gives the compressed bytes if they are kept; absent: they are made now. */
  encoded?(encoding: Encoding): Promise<Buffer>;
}

/** A text that is the same for all, as long as the service runs. Its compressed forms are made once. */
export function wholeBody(type: string, text: string): Body {
  const bytes = Buffer.from(text);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    bytes,
    type,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    encoded(encoding) {
      const known = made.get(encoding) ?? compress(bytes, encoding);
      made.set(encoding, known);
      return known;
    },
  };
}

/** Status and other headers are set before. */
export async function sendBody(request: Request, response: Response, body: Body): Promise<void> {
  const { bytes, type, tag, isWeak, encoded = (encoding) => compress(bytes, encoding) } = body;
  response.vary('Accept-Encoding');
  const encoding = encodingFor(request, bytes.length);
  // A strong tag names bytes, which differ by encoding.
  const name = encoding === undefined ? tag : `${tag}-${encoding}`;
  if (tag !== undefined) response.set('ETag', `${isWeak ? 'W/' : ''}"${name}"`);
  if (hasTag(request, tag)) return void response.status(304).end();
  const sent = encoding === undefined ? bytes : await encoded(encoding);
  if (encoding !== undefined) response.set('Content-Encoding', encoding);
  response.set('Content-Type', type).set('Content-Length', String(sent.length));
  response.end(sent);
}

/** Whether the client has this content, in whatever encoding. */
export function hasTag({ headers }: Request, tag: string | undefined): boolean {
  const given = headers['if-none-match'];
  if (tag === undefined || given === undefined) return false;
  return given.trim() === '*' || namesIn(given).some((name) => isOf(tag, name));
}

const namesIn = (given: string): string[] => [...given.matchAll(/"([^"]*)"/g)].map(([, name]) => name ?? '');

const isOf = (tag: string, name: string) => name === tag || name === `${tag}-br` || name === `${tag}-gzip`;

/** The tags of the contents that the client has, about which nothing else is known. */
export const tagsIn = ({ headers }: Request): string[] =>
  namesIn(headers['if-none-match'] ?? '').map((name) => name.replace(/-(br|gzip)$/, ''));
