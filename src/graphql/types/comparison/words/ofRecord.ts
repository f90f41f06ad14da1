/** Comparisons of one day at two revisions: they report what the record says, not what happened. */
import { sentence } from '../../../../domain/sentence/words.js';
import { type Bilingual, say } from '../../../../domain/words/bilingual.js';
import type { Moments } from '../../../../queries/compare/between.js';

export const isOfRecord = ({ from, to }: Moments): boolean =>
  from.date === to.date && from.revision !== to.revision;

/** The second revision is the older one. */
export const isEarlier = ({ from, to }: Moments): boolean => to.revision < from.revision;

/** The words as a sentence of an answer. */
export const asSentence = (words: Bilingual): Bilingual => say(sentence(words, 'JA'), sentence(words, 'EN'));
