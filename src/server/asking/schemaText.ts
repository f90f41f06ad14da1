/** The schema as a text, for tools that generate code. */
import type { RequestHandler } from 'express';
import { sendBody, wholeBody } from '../sending/send.js';

/** Where the schema may not be asked for, it is not shown here either. */
export function schemaText(text: string, { introspection }: { introspection: boolean }): RequestHandler {
  const body = wholeBody('text/plain; charset=utf-8', text);
  return (request, response, next) => {
    if (!introspection) return next();
    response.set('Cache-Control', 'no-cache');
    return sendBody(request, response, body);
  };
}
