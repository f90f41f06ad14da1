import { type Bilingual, say } from './domain/words/bilingual.js';

/** A mistake of the one who asks, told in both languages. Everything else that is thrown is a fault of the service. */
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

/** An input that no answer can be given to: what is wrong, and what would mend it. */
export const badInput = (ja: string, en: string): UserError => new UserError('BAD_USER_INPUT', say(ja, en));
