/** Reads the body of a request: JSON in UTF-8 and nothing else. A byte that is not UTF-8 would be recorded as U+FFFD for ever. */
import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { bodyLimit } from '../httpErrors.js';

export const readJson = (): RequestHandler =>
  express.json({
    limit: bodyLimit,
    verify: (_request, _response, body, charset) => {
      if (charset !== 'utf-8' && charset !== 'utf8') refuse(415);
      if (!isUtf8(body)) refuse(400);
    },
  });

function refuse(status: number): never {
  throw Object.assign(new Error('The body is not UTF-8.'), { status, type: 'body.not.utf8' });
}
