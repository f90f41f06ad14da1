/** Gives the compressed forms of files that were made when the explorer was built (scripts/compressed.mjs). */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';
import { encodingFor } from './encoding.js';

const ENDINGS = { br: '.br', gzip: '.gz' };

/** Belongs before what sends the files of the folder, and changes the path to that of the compressed form. */
export function precompressed(folder: string): RequestHandler {
  const sizes = new Map(
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => [name, statSync(join(folder, name)).size]),
  );
  return (request, response, next) => {
    const name = request.path.slice(1);
    response.vary('Accept-Encoding');
    const encoding = encodingFor(request, sizes.get(name) ?? 0);
    if (encoding === undefined || !sizes.has(name + ENDINGS[encoding])) return next();
    response.type(extname(name)).set('Content-Encoding', encoding);
    request.url = `/${name}${ENDINGS[encoding]}`;
    next();
  };
}
