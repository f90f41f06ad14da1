/** The status of a refused document: with the older media type, clients read the errors of a 200 alone. */
import type { Request } from 'express';

/** Of documents and variables that GraphQL refuses before it executes anything. */
const ABOUT_THE_DOCUMENT = /"code":"(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/;

/**
 * GraphQL over HTTP: 200 for a well-formed request if the answer is application/json. Only for clients that name this type:
 * those that take anything get the status that says what happened.
 */
export function statusFor(request: Request, status: number, type: string, body: string): number {
  const isNamed = /\bapplication\/json\b/.test(request.headers.accept ?? '');
  const isOld = type.startsWith('application/json') && isNamed;
  return status === 400 && isOld && ABOUT_THE_DOCUMENT.test(body) ? 200 : status;
}
