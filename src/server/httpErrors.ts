/** The answers to requests that never reach GraphQL: shaped like GraphQL errors, in two languages, without a stack. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Bilingual } from '../domain/words/bilingual.js';
import { currentWatch } from '../telemetry/watch.js';
import { texts } from './texts.js';

/** The largest request that is accepted; about a hundred times the largest reorganization seen. */
export const bodyLimit = '10mb';

interface BadRequest {
  code: string;
  text: Bilingual;
}

/** By the `type` of the errors of body-parser. */
const badBodies: Record<string, BadRequest> = {
  'entity.parse.failed': { code: 'BAD_REQUEST', text: texts.notJson },
  'body.not.utf8': { code: 'NOT_UTF8', text: texts.notUtf8 },
  'charset.unsupported': { code: 'NOT_UTF8', text: texts.notUtf8 },
  'entity.too.large': { code: 'PAYLOAD_TOO_LARGE', text: texts.tooLarge(bodyLimit) },
};

const otherBadRequest: BadRequest = { code: 'BAD_REQUEST', text: texts.unreadable };

/** The body of a refusal, which the metrics count. */
export function answer({ code, text: { ja, en } }: BadRequest) {
  currentWatch()?.failed(code);
  return { errors: [{ message: `${ja} / ${en}`, extensions: { code, messages: { ja, en } } }] };
}

export const notFound: RequestHandler = (_request, response) => {
  response.status(404).json(answer({ code: 'NOT_FOUND', text: texts.notFound }));
};

/** Explains a mistake of the client. Any other error goes to the log, and the client gets the id to find it there. */
export function httpErrors(log: Logger): ErrorRequestHandler {
  // Express recognizes an error handler by its four parameters.
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, type } = problemOf(error);
    if (status >= 400 && status < 500) {
      return response.status(status).json(answer(badBodies[type] ?? otherBadRequest));
    }
    const id = randomUUID();
    currentWatch()?.failed('INTERNAL_SERVER_ERROR');
    log.error({ id, err: error }, 'a request failed');
    response.status(500).json({
      errors: [{ message: `Internal error ${id}`, extensions: { code: 'INTERNAL_SERVER_ERROR', id } }],
    });
  };
}

function problemOf(error: unknown): { status: number; type: string } {
  const { status, type } = Object(error);
  return { status: typeof status === 'number' ? status : 500, type: typeof type === 'string' ? type : '' };
}
