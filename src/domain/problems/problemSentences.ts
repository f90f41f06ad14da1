/** Every problem's sentence: what is wrong, and what would mend it. */
import { addressSentences } from './addressSentences.js';
import { amendmentSentences } from './amendmentSentences.js';
import { dutySentences } from './dutySentences.js';
import { inputSentences } from './inputSentences.js';
import { pointingSentences } from './pointingSentences.js';
import { ruleSentences } from './ruleSentences.js';

export const sentences = {
  ...inputSentences,
  ...pointingSentences,
  ...dutySentences,
  ...addressSentences,
  ...ruleSentences,
  ...amendmentSentences,
};

export type ProblemCode = keyof typeof sentences;
