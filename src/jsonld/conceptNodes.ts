/** The organization's kinds, ranks and kinds of change, and the duties of its units, as concepts. */
import type { DutyRow } from '../queries/duties/duties.js';
import type { WholeHistory } from '../queries/wholeHistory.js';
import type { Node } from './context.js';
import type { Iris } from './iris.js';
import type { OutcomeKind } from './outcomes.js';
import { outcomeLabels } from './texts.js';

export const dutyNode = ({ id, name }: DutyRow, iris: Iris): Node => ({
  '@id': iris.of(id),
  '@type': 'skos:Concept',
  'dct:identifier': id,
  'skos:prefLabel': name,
});

/** Each concept once, in the order of its first use. */
export function conceptNodes(
  { unitStates, postStates }: Pick<WholeHistory, 'unitStates' | 'postStates'>,
  outcomes: { kind: OutcomeKind }[],
  iris: Iris,
): Node[] {
  const kinds = new Set(unitStates.map(({ kind }) => kind));
  const ranks = new Set(postStates.flatMap(({ rank }) => rank ?? []));
  const outcomeKinds = new Set(outcomes.map(({ kind }) => kind));
  return [
    ...[...kinds].map((kind) => labelled(iris.concept('kind', kind), 'skos:Concept', kind)),
    ...[...ranks].map((rank) => labelled(iris.concept('rank', rank), 'org:Role', rank)),
    ...[...outcomeKinds].map((kind) => ({
      '@id': iris.concept('change', kind),
      '@type': 'skos:Concept',
      'skos:notation': kind,
      'dct:description': outcomeLabels[kind],
    })),
  ];
}

const labelled = (iri: string, type: string, label: string): Node => ({
  '@id': iri,
  '@type': type,
  'skos:prefLabel': label,
});
