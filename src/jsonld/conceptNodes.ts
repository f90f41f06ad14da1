/** The words that an organization classifies by, and the matters that its units are in charge of. */
import type { DutyRow } from '../queries/duties/duties.js';
import type { WholeHistory } from '../queries/wholeHistory.js';
import type { ChangeKind } from './changes.js';
import type { Node } from './context.js';
import type { Iris } from './iris.js';

const changeLabels: Record<ChangeKind, { ja: string; en: string }> = {
  MERGED: { ja: '統合', en: 'merged' },
  ABSORBED: { ja: '編入', en: 'absorbed' },
  SPLIT: { ja: '分割', en: 'split' },
  SPUN_OFF: { ja: '分離', en: 'spun off' },
  RECOMPOSED: { ja: '再編', en: 'recomposed' },
  REPLACED: { ja: '廃止(後継あり)', en: 'replaced' },
  REINSTATED: { ja: '復活', en: 'reinstated' },
  CREATED: { ja: '新設', en: 'created' },
  ABOLISHED: { ja: '廃止', en: 'abolished' },
};

export const dutyNode = ({ id, name }: DutyRow, iris: Iris): Node => ({
  '@id': iris.of(id),
  '@type': 'skos:Concept',
  'dct:identifier': id,
  'skos:prefLabel': name,
});

/** Each word once, in the order of its first use. */
export function conceptNodes(
  { unitStates, postStates }: Pick<WholeHistory, 'unitStates' | 'postStates'>,
  changes: { kind: ChangeKind }[],
  iris: Iris,
): Node[] {
  const kinds = new Set(unitStates.map(({ kind }) => kind));
  const ranks = new Set(postStates.flatMap(({ rank }) => rank ?? []));
  const changed = new Set(changes.map(({ kind }) => kind));
  return [
    ...[...kinds].map((kind) => labelled(iris.concept('kind', kind), 'skos:Concept', kind)),
    ...[...ranks].map((rank) => labelled(iris.concept('rank', rank), 'org:Role', rank)),
    ...[...changed].map((kind) => ({
      '@id': iris.concept('change', kind),
      '@type': 'skos:Concept',
      'skos:notation': kind,
      'dct:description': changeLabels[kind],
    })),
  ];
}

const labelled = (iri: string, type: string, label: string): Node => ({
  '@id': iri,
  '@type': type,
  'skos:prefLabel': label,
});
