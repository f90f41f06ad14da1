/** The entries of a place, read one after the other: whether each follows the one before, and what they witness. */
import type { Bilingual } from '../../domain/words/bilingual.js';
import { BEFORE_FIRST, type Entry, entryIn, type Head, hashOf } from './entry.js';
import { chainTexts } from './texts.js';

export interface PlaceFinding extends Bilingual {
  code: 'ENTRY_NOT_CHAINED' | 'LINES_REMOVED';
}

export interface Chain {
  /** The newest entry, and the hash of its text. */
  newest?: Entry;
  hash: string;
  entries: number;
  /** The newest witnessed revision of each organization. */
  heads: Map<string, Head>;
  findings: PlaceFinding[];
  /** Where a text is no entry: a write that was interrupted leaves such a line. */
  unreadable: string[];
  /** Whether reading began at any complete entry, not at the first one. */
  isRecent: boolean;
}

export const newChain = (wanted: 'all' | 'recent'): Chain => ({
  hash: BEFORE_FIRST,
  entries: 0,
  heads: new Map(),
  findings: [],
  unreadable: [],
  isRecent: wanted === 'recent',
});

/** Takes the next text. Returns its entry. Changes the chain. */
export function takeEntry(chain: Chain, text: string, where: string): Entry | undefined {
  const entry = entryIn(text);
  if (!entry) {
    chain.unreadable.push(where);
    return undefined;
  }
  if (!follows(chain, entry)) {
    const before = chain.newest?.number ?? 0;
    chain.findings.push({
      code: 'ENTRY_NOT_CHAINED',
      ...chainTexts.notChained(where, entry.number, before),
    });
  }
  chain.newest = entry;
  chain.hash = hashOf(text);
  chain.entries += 1;
  for (const head of entry.heads) chain.heads.set(head.organization, head);
  return entry;
}

function follows(chain: Chain, { number, at, previous, complete }: Entry): boolean {
  const { newest, hash, isRecent } = chain;
  if (!newest && isRecent && complete) return true;
  return number === (newest?.number ?? 0) + 1 && previous === hash && at > (newest?.at ?? '');
}
