/** Refuses a question before it is parsed, while so many wait that its answer would come too late. Refusing is then cheap, and time is left for those who wait. */
import type { RequestHandler } from 'express';
import { UNAVAILABLE } from '../../graphql/serving/codes.js';
import { texts } from '../../graphql/serving/texts.js';
import { answer } from '../httpErrors.js';

export const refuseWhenCrowded =
  (isCrowded: () => boolean): RequestHandler =>
  (_request, response, next) => {
    if (!isCrowded()) return next();
    const body = answer({ code: UNAVAILABLE, text: texts.tooManyAtOnce });
    response.status(503).set('Retry-After', '5').json(body);
  };
