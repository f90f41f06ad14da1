/** The explorer at /, built from explorer/ into dist/page: the page itself at every address that is one of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, Router } from 'express';
import type { JsonSchema } from '../recordFile/jsonSchema.js';

// This file runs from dist/src/server.
const built = fileURLToPath(new URL('../../page', import.meta.url));

const policy = (ancestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export interface ExplorerOptions {
  /** The pages that may show /embed/… in a frame. */
  embedOrigins: readonly string[];
  /** Of the files that the desk writes. Published for other editors, too. */
  recordFileSchema: JsonSchema;
}

export function explorerRouter({ embedOrigins, recordFileSchema }: ExplorerOptions): Router {
  const router = Router();
  const page = (ancestors: string) => (_request: Request, response: Response) => {
    response.set('Content-Security-Policy', policy(ancestors)).set('Cache-Control', 'no-cache');
    // A folder in the path of the installation may have a name that begins with a dot.
    response.sendFile(join(built, 'index.html'), { dotfiles: 'allow' });
  };
  router.get(['/', '/register', '/o/*rest'], page("'none'"));
  router.get('/embed/*rest', page(["'self'", ...embedOrigins].join(' ')));
  router.get('/record-file.schema.json', (_request, response) => {
    response.type('application/schema+json').set('Cache-Control', 'no-cache').send(recordFileSchema);
  });
  router.get('/icon.svg', (_request, response) =>
    response.sendFile(join(built, 'icon.svg'), { dotfiles: 'allow' }),
  );
  // Their names contain a hash of what is in them.
  const assets = {
    immutable: true,
    maxAge: '1y',
    index: false,
    fallthrough: false,
    dotfiles: 'allow',
  } as const;
  router.use('/assets', express.static(join(built, 'assets'), assets));
  return router;
}
