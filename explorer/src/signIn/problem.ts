import { SignInError } from '../identity/openid.js';
import type { Texts } from '../words/texts.js';

/** Why the sign-in at the issuer did not succeed, and what to do. */
export const problemOf = (problem: unknown, host: string, words: Texts['signInTexts']): string =>
  words.problems[problem instanceof SignInError ? problem.reason : 'ISSUER_DOWN'](host);
