/** The argument `lang` of everything that is said in words, and the language that it chooses. */
import { Arg } from 'type-graphql';
import type { Bilingual } from '../../domain/words/bilingual.js';
import { Language } from '../scalars/enums.js';

export type Lang = 'JA' | 'EN' | null;

/** `words`: what is said in the language. */
export const LangArg = (words = 'sentence') =>
  Arg('lang', () => Language, {
    nullable: true,
    defaultValue: 'JA',
    description: `The language of the ${words}.`,
  });

export const sentenceIn = (lang: Lang, { ja, en }: Bilingual): string => (lang === 'EN' ? en : ja);
