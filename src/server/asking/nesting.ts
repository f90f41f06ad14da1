/** Refuses requests nested so deeply that reading them would overflow the stack. Real ones have some twenty levels. */
import type { RequestHandler } from 'express';
import { answer } from '../httpErrors.js';
import { texts } from '../texts.js';

export const LEVELS = 200;

export const refuseDeepNesting: RequestHandler = (request, response, next) => {
  const { query, variables } = { ...request.query, ...request.body };
  if (!isTooDeep(query, variables)) return next();
  response.status(400).json(answer({ code: 'BAD_USER_INPUT', text: texts.tooDeep(LEVELS) }));
};

export const isTooDeep = (query: unknown, variables: unknown): boolean =>
  (typeof query === 'string' && MANY_BRACKETS.test(query) && depthOfText(query) > LEVELS) ||
  depthOfValue(variables) > LEVELS;

const STRINGS_AND_COMMENTS = /"""[\s\S]*?(?<!\\)"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g;

/** Fewer opening brackets cannot be nested too deeply. That is so for nearly every text, and soon seen. */
const MANY_BRACKETS = new RegExp(`^(?:[^{[(]*[{[(]){${LEVELS + 1}}`);

function depthOfText(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.replace(STRINGS_AND_COMMENTS, '').matchAll(/[{}[\]()]/g)) {
    depth += '{[('.includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Level by level, since a function that calls itself would overflow as well. */
function depthOfValue(value: unknown): number {
  let depth = 0;
  let level = [value];
  while (level.length > 0 && depth <= LEVELS) {
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
    depth += 1;
  }
  return depth;
}
