/** Refuses `extensions` that are not an object, as GraphQL over HTTP has it; Apollo would ignore them. */
import type { RequestHandler } from 'express';
import { answer } from '../httpErrors.js';
import { texts } from '../texts.js';

export const refuseOtherExtensions: RequestHandler = ({ method, body }, response, next) => {
  const { extensions } = Object(method === 'POST' ? body : undefined);
  if (extensions == null || (typeof extensions === 'object' && !Array.isArray(extensions))) return next();
  response.status(400).json(answer({ code: 'BAD_REQUEST', text: texts.extensionsNotObject }));
};
