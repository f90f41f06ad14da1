/** Short texts that several commands print: how much is recorded of a moment, and the clause of the source. */
import type { Coverage } from '../asking/questions/enums.generated.js';

export const coverages: Record<Coverage, { ja: string; en: string }> = {
  COMPLETE: { ja: '組織の全体を収める', en: 'The whole organization is recorded.' },
  PARTIAL: { ja: '組織の一部のみを収める', en: 'Only a part of the organization is recorded.' },
  UNKNOWN: {
    ja: 'この時点については何もわからない',
    en: 'Nothing is known of this moment: it lies before the first recorded day or revision.',
  },
};

export const inWords = (coverage: Coverage) =>
  `${coverage}: ${coverages[coverage].ja} / ${coverages[coverage].en}`;

/** The clause of the source that says so, behind a sentence. */
export const cited = (clause: string | null): string => (clause ? ` ［${clause}］` : '');
