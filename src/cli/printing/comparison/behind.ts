/** What is behind a comparison: the decisions, and, where two revisions are compared, the recordings between them. */
import type {
  ComparedEventFragment,
  DecisionFragment,
} from '../../asking/questions/comparedUnits.generated.js';
import type { ComparisonFragment } from '../../asking/questions/comparison.generated.js';

export const eventsBehind = (comparison: ComparisonFragment): ComparedEventFragment[] => [
  ...comparison.changes.flatMap(({ events }) => events),
  ...comparison.dutyTransfers.map(({ event }) => event),
  ...[comparison.holderChanges, comparison.postChanges, comparison.oversightChanges]
    .flat()
    .flatMap(({ events }) => events),
];

/** Each once. */
export function decisionsBehind(comparison: ComparisonFragment): DecisionFragment[] {
  const found = eventsBehind(comparison).flatMap(({ revision }) => revision?.reorganization ?? []);
  return [...new Map(found.map((decision) => [decision.reorganizationId, decision])).values()];
}

type Recording = NonNullable<ComparedEventFragment['revision']>;

/** The revisions that are known at one of the two moments only, by their number. */
export function recordingsBehind(comparison: ComparisonFragment): Recording[] {
  const [low = 0, high = 0] = [comparison.from.revision, comparison.to.revision].sort((a, b) => a - b);
  const found = eventsBehind(comparison).flatMap(({ revision }) => revision ?? []);
  const between = found.filter(({ number }) => low < number && number <= high);
  return [...new Map(between.map((revision) => [revision.number, revision])).values()].sort(
    (a, b) => a.number - b.number,
  );
}
