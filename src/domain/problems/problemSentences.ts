/** Every problem's sentence: what is wrong, and what would mend it. */
import { amendmentSentences } from './amendmentSentences.js';
import { dutySentences } from './dutySentences.js';
import { inputSentences } from './inputSentences.js';
import { pointingSentences } from './pointingSentences.js';
import { ruleSentences } from './ruleSentences.js';

export const sentences = {
  ...inputSentences,
  ...pointingSentences,
  ...dutySentences,
  ...ruleSentences,
  ...amendmentSentences,
};

export type ProblemCode = keyof typeof sentences;
