import { type Bilingual, say } from './domain/words/bilingual.js';

/** A mistake of the person who asks, described in both languages. Every other error is a fault of the service. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    /** Such as BAD_USER_INPUT. */
    readonly code: string,
    readonly messages: Bilingual,
  ) {
    super(messages.en);
  }
}

/** An input that cannot be answered: what is wrong, and what would mend it. */
export function badInput(text: Bilingual): UserError;
export function badInput(ja: string, en: string): UserError;
export function badInput(text: Bilingual | string, en = ''): UserError {
  return new UserError('BAD_USER_INPUT', typeof text === 'string' ? say(text, en) : text);
}
