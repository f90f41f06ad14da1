/** How wide a text is, in units of the size of its font; estimated, so that no font is needed. A character of East Asia is as wide as it is high. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[ -\u02ff\u2000-\u206f\uff61-\uff9f]/.test(character) ? 0.56 : 1),
    0,
  );
