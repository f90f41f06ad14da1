/** Which units a sentence names: read from the sentence by the names alone, without the code that wrote it. */

/** Names from the top down, the unit's own last. */
export type Path = string[];

export interface Sentence {
  ja: string;
  en: string;
}

/** Every unit that it names, with as much of the path as it shows. */
export type Reader = (sentence: string) => Path[];

/** One for sentences in Japanese and one for sentences in English. `names`: of all units. */
export function readersOf(names: Iterable<string>): { ja: Reader; en: Reader } {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const one = `(?:${longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
  const each = new RegExp(one, 'g');
  const split = (run: string): Path => run.match(each) ?? [];
  const inJapanese = new RegExp(`(?:${one} ?)+`, 'g');
  // 総務部に文書係と法規係を設置: the place stands before the units.
  const placed = new RegExp(`((?:${one} ?)+)に((?:${one}(?:、|と|及び))*${one})を`, 'g');
  const inEnglish = new RegExp(`${one}(?: of ${one})*`, 'g');
  // 文書係 and 法規係 of (in) 総務課.
  const listed = new RegExp(`((?:${one}(?:, and |, | and ))*${one}) (?:of|in) (${one}(?: of ${one})*)`, 'g');
  const withPlace = (place: Path, list: string) => split(list).map((name) => [...place, name]);
  return {
    ja: (sentence) => [
      ...(sentence.match(inJapanese) ?? []).map(split),
      ...[...sentence.matchAll(placed)].flatMap(([, place = '', list = '']) => withPlace(split(place), list)),
    ],
    en: (sentence) => [
      ...(sentence.match(inEnglish) ?? []).map((run) => split(run).reverse()),
      ...[...sentence.matchAll(listed)].flatMap(([, list = '', place = '']) =>
        withPlace(split(place).reverse(), list),
      ),
    ],
  };
}

/** The mention shows the end of the path. */
export const fits = (mention: Path, path: Path): boolean =>
  mention.length > 0 &&
  mention.length <= path.length &&
  path.slice(-mention.length).join() === mention.join();

/** Whether the path is named so that it cannot be taken for one of the others. */
export const isNamed = (path: Path, mentions: Path[], others: Path[] = []): boolean =>
  mentions.some(
    (mention) =>
      fits(mention, path) &&
      others.every(
        (other) => other.join() === path.join() || mention.length === path.length || !fits(mention, other),
      ),
  );
