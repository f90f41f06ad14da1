/** Compresses what is sent, as far as the client can read it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';

/** Better first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Shorter bodies fit into one packet as they are. */
const SHORTEST = 1_024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function encodingFor(request: Request, length: number): Encoding | undefined {
  if (length < SHORTEST) return undefined;
  return ENCODINGS.find((encoding) => request.acceptsEncodings(encoding) === encoding);
}

/** Fast rather than small: large answers are compressed while somebody waits. Other requests do not wait for it. */
export const compress = (bytes: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 4,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
    : zip(bytes, { level: 5 });
