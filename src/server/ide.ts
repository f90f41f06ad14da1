/** The console at /ide: its page is built with the explorer, GraphiQL comes from the installed packages. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NextFunction, type Request, type Response, Router } from 'express';

// This file runs from dist/src/server.
const page = fileURLToPath(new URL('../../page/console.html', import.meta.url));
const ofPackage = (name: string, path: string) =>
  // The packages do not export their browser builds, so their paths are built from the package's folder.
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);

const files: Record<string, string> = {
  '/graphiql.min.js': ofPackage('graphiql', 'graphiql.min.js'),
  '/graphiql.min.css': ofPackage('graphiql', 'graphiql.min.css'),
  '/react.production.min.js': ofPackage('react', 'umd/react.production.min.js'),
  '/react-dom.production.min.js': ofPackage('react-dom', 'umd/react-dom.production.min.js'),
};

// GraphiQL adds style elements while it runs and has its fonts and pictures inline; nothing else is inline.
const policy = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** `connect`: what the page may talk to. */
export function ideRouter(question: string, connect: string): Router {
  const router = Router();
  router.use((_request: Request, response: Response, next: NextFunction) => {
    response.set('Content-Security-Policy', policy(connect));
    next();
  });
  // A folder in the path of the installation may have a name that begins with a dot.
  router.get('/', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(page, { dotfiles: 'allow' });
  });
  router.get('/question.graphql', (_request, response) => {
    response.type('text/plain').send(question);
  });
  for (const [path, file] of Object.entries(files)) {
    router.get(path, (_request, response) => response.sendFile(file, { dotfiles: 'allow' }));
  }
  return router;
}
