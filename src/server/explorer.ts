/** The explorer at /, built from explorer/ into dist/page: the page itself at every address that is one of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, Router } from 'express';
import type { JsonSchema } from '../recordFile/jsonSchema.js';
import { precompressed } from './sending/precompressed.js';
import { sendBody, wholeBody } from './sending/send.js';

// This file runs from dist/src/server.
const built = fileURLToPath(new URL('../../page', import.meta.url));

// A folder in the path of the installation may have a name that begins with a dot.
const fromBuild = { root: built, dotfiles: 'allow' } as const;

const policy = (ancestors: string, connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export interface ExplorerOptions {
  /** The pages that may show /embed/… in a frame. */
  embedOrigins: readonly string[];
  /** What the page may talk to, as in a Content-Security-Policy. */
  connect: string;
  /** Of the files that the desk writes. Published for other editors, too. */
  recordFileSchema: JsonSchema;
}

export function explorerRouter({ embedOrigins, connect, recordFileSchema }: ExplorerOptions): Router {
  const router = Router();
  const page = (ancestors: string) => (_request: Request, response: Response) => {
    response.set('Content-Security-Policy', policy(ancestors, connect)).set('Cache-Control', 'no-cache');
    response.sendFile('index.html', fromBuild);
  };
  router.get(['/', '/register', '/signed-in', '/o/*rest'], page("'none'"));
  router.get('/embed/*rest', page(["'self'", ...embedOrigins].join(' ')));
  const schemaBody = wholeBody('application/schema+json; charset=utf-8', JSON.stringify(recordFileSchema));
  router.get('/record-file.schema.json', (request, response) => {
    response.set('Cache-Control', 'no-cache');
    return sendBody(request, response, schemaBody);
  });
  router.get('/icon.svg', (_request, response) => response.sendFile('icon.svg', fromBuild));
  // Their names contain a hash of what is in them.
  const assets = {
    immutable: true,
    maxAge: '1y',
    index: false,
    fallthrough: false,
    dotfiles: 'allow',
  } as const;
  router.use('/assets', precompressed(join(built, 'assets')), express.static(join(built, 'assets'), assets));
  // An address that leads nowhere: a person in a browser gets the page, which says so, and a program the answer in JSON.
  // Without a pattern, which could not decode every address.
  router.use((request, response, next) => {
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') return next();
    response.status(404);
    page("'none'")(request, response);
  });
  return router;
}
