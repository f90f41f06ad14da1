import type { Bilingual } from './domain/words/bilingual.js';

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
export const badInput = (messages: Bilingual): UserError => new UserError('BAD_USER_INPUT', messages);

/** Everything that is wrong with the environment, one sentence for each variable. */
export class ConfigError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
  }
}
