/** Refuses a question before it is parsed, while so many wait that its answer would come too late. Refusing is then cheap, and time is left for those who wait. */
import type { RequestHandler } from 'express';
import { UNAVAILABLE } from '../../graphql/serving/codes.js';
import { texts } from '../../graphql/serving/texts.js';
import { currentWatch } from '../../telemetry/watch.js';
import { answer } from '../httpErrors.js';

/** Belongs after the answers that are kept: in a flood of questions that were asked before they are what can be answered. */
export function refuseWhenCrowded(isCrowded: () => boolean): RequestHandler {
  // Made once: it is the same for all, and sent most when there is least time.
  const body = Buffer.from(JSON.stringify(answer({ code: UNAVAILABLE, text: texts.tooManyAtOnce })));
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Retry-After': '5',
  };
  return (_request, response, next) => {
    if (!isCrowded()) return next();
    currentWatch()?.failed(UNAVAILABLE);
    response.writeHead(503, headers).end(body);
  };
}
