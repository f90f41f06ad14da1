import stringWidth from 'string-width';
import { visible } from '../../domain/words/invisible.js';

/** How many columns of a terminal a text takes, as it is printed; a character of East Asia takes two. */
export const widthOf = (text: string): number => stringWidth(visible(text));

/** Blanks that bring a text to this width. */
export const padding = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text)));
