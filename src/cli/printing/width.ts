import stringWidth from 'string-width';

/** How many columns of a terminal a text takes; a character of East Asia takes two. */
export const widthOf = (text: string): number => stringWidth(text);

/** Blanks that bring a text to this width. */
export const padding = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text)));
