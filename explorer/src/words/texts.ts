/** Every text of the page, in both languages. */
import { en } from './en.js';
import { ja, type Texts } from './ja.js';

export type { Texts };

export const texts = { ja, en };
