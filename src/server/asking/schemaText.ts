/** The schema as a text, for tools that generate code. */
import type { RequestHandler } from 'express';

/** Where the schema may not be asked for, it is not shown here either. */
export const schemaText =
  (text: string, { introspection }: { introspection: boolean }): RequestHandler =>
  (_request, response, next) => {
    if (!introspection) return next();
    // `send` adds an ETag, and answers 304 if the client has this version.
    response.type('text/plain').set('Cache-Control', 'no-cache').send(text);
  };
