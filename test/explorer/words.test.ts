/** A kind has the same word on the page as in the service's sentences, tables and labels. */

import { en } from '../../explorer/src/words/en.js';
import { ja } from '../../explorer/src/words/ja.js';
import { changeKindWords, recordWords, successionKindWords } from '../../src/domain/sentence/kindWords.js';
import type { Bilingual } from '../../src/domain/words/bilingual.js';
import { describe, expect, it } from '../support/jest.js';

const inBoth = (words: Record<string, Bilingual>) => ({
  ja: Object.fromEntries(Object.entries(words).map(([kind, word]) => [kind, word.ja])),
  en: Object.fromEntries(Object.entries(words).map(([kind, word]) => [kind, word.en])),
});

describe('the words of the page', () => {
  it('are those of the service for each kind of change', () => {
    expect({ ja: ja.kinds, en: en.kinds }).toEqual(inBoth(changeKindWords));
  });

  it('are those of the service for each kind of succession', () => {
    expect({ ja: ja.successions, en: en.successions }).toEqual(inBoth(successionKindWords));
  });

  it('are those of the service where only the record differs', () => {
    const ofPage = (one: typeof ja) => ({
      added: one.record.added,
      removed: one.record.removed,
      changed: one.record.changed([one.attributes.RENAMED ?? '', one.attributes.TRANSFERRED ?? '']),
    });
    const { added, removed, changed } = recordWords;
    const ofService = inBoth({ added, removed, changed: changed(['RENAMED', 'TRANSFERRED']) });
    expect({ ja: ofPage(ja), en: ofPage(en) }).toEqual(ofService);
  });
});
