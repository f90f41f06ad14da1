/** What a request is told that never reaches GraphQL: in the shape of a GraphQL error, in two languages, no stack. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';

/** The largest request that is read; some hundred times the largest reorganization seen. */
export const bodyLimit = '10mb';

interface Told {
  code: string;
  ja: string;
  en: string;
}

/** By the `type` that body-parser gives its errors. */
const badBodies: Record<string, Told> = {
  'entity.parse.failed': {
    code: 'BAD_REQUEST',
    ja: '本文を JSON として読めません。{"query": "…"} の形の JSON を送ってください。',
    en: 'The body cannot be read as JSON. Send JSON such as {"query": "…"}.',
  },
  'entity.too.large': {
    code: 'PAYLOAD_TOO_LARGE',
    ja: `本文が ${bodyLimit} を超えています。分けて送ってください。`,
    en: `The body is larger than ${bodyLimit}. Send it in parts.`,
  },
};

const otherBadRequest: Told = {
  code: 'BAD_REQUEST',
  ja: 'リクエストを読めません。UTF-8 の JSON を送ってください。',
  en: 'The request cannot be read. Send JSON in UTF-8.',
};

const answer = ({ code, ja, en }: Told) => ({
  errors: [{ message: `${ja} / ${en}`, extensions: { code, messages: { ja, en } } }],
});

export const notFound: RequestHandler = (_request, response) => {
  response.status(404).json(
    answer({
      code: 'NOT_FOUND',
      ja: 'ここには何もありません。API は /graphql、画面は /ide です。',
      en: 'There is nothing here. The API is at /graphql, its IDE at /ide.',
    }),
  );
};

/** A mistake of the client is told; anything else is told as an id under which the log has the rest. */
export function httpErrors(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, type } = problemOf(error);
    if (status >= 400 && status < 500) {
      return response.status(status).json(answer(badBodies[type] ?? otherBadRequest));
    }
    const id = randomUUID();
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
