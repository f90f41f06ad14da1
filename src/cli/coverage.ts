/** How much is recorded of a moment, in words. */
export type Coverage = 'COMPLETE' | 'PARTIAL' | 'UNKNOWN';

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
