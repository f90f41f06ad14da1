/** Each kind of change has a sign, a word (words/texts.ts) and a colour. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';

export const SIGNS: Record<ChangeKind, string> = {
  CREATED: '＋',
  RENAMED: '≈',
  TRANSFERRED: '→',
  RECLASSIFIED: '◇',
  REORDERED: '↕',
  MERGED: '⊃',
  SPLIT: '⊂',
  RECOMPOSED: '⋈',
  ABOLISHED: '−',
  REINSTATED: '⟲',
  CARRIED: '·',
};

/** A custom property of look/tokens.css. */
export const COLORS: Record<ChangeKind, string> = {
  CREATED: '--created',
  RENAMED: '--renamed',
  TRANSFERRED: '--moved',
  RECLASSIFIED: '--renamed',
  REORDERED: '--moved',
  MERGED: '--joined',
  SPLIT: '--joined',
  RECOMPOSED: '--joined',
  ABOLISHED: '--ended',
  REINSTATED: '--created',
  CARRIED: '--muted',
};
