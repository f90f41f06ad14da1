/** What a line of a sentence must carry: units by their paths, and words, in both languages. */
import { isNamed, type Path, type Reader, type Sentence } from './mentioned.js';

export interface LineFacts {
  /** Units that it names, each so that it cannot be taken for another one of its group. */
  units: Path[][];
  /** Words and names that it contains, in whichever order. */
  ja: string[];
  en: string[];
}

export const facts = (units: Path[], ja: string[] = [], en: string[] = []): LineFacts => ({
  units: [units],
  ja,
  en,
});

/** Facts of one sentence. */
export const together = (...all: LineFacts[]): LineFacts => {
  const { units, ja, en } = apart(...all);
  return { units: [units.flat()], ja, en };
};

/** Facts of several sentences in one line, such as of two records: a unit may have another path in each. */
export const apart = (...all: LineFacts[]): LineFacts => ({
  units: all.flatMap(({ units }) => units),
  ja: all.flatMap(({ ja }) => ja),
  en: all.flatMap(({ en }) => en),
});

/** What is missing in the line; empty: nothing. */
export function missingIn(line: Sentence, wanted: LineFacts, readers: { ja: Reader; en: Reader }): string[] {
  const english = line.en.toLowerCase();
  return [
    ...wanted.ja.filter((words) => !line.ja.includes(words)),
    ...wanted.en.filter((words) => !english.includes(words.toLowerCase())),
    ...(['ja', 'en'] as const).flatMap((lang) => {
      const mentions = readers[lang](line[lang]);
      return wanted.units.flatMap((group) =>
        group.filter((path) => !isNamed(path, mentions, group)).map((path) => `${path.join('/')} (${lang})`),
      );
    }),
  ];
}
