/** What changed beside the units: duties that moved, holders, posts, oversight; each with the units that it is about. */

import type { ComparisonPartsFragment } from '../ask/questions/compare/comparisonParts.generated.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';

export const OTHER_KINDS = ['dutyMoves', 'holderChanges', 'postChanges', 'oversightChanges'] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

export interface Other {
  kind: OtherKind;
  sentence: string;
  events: CauseFragment[];
  /** The units that lost something, and those that received something. */
  from: string[];
  to: string[];
}

export type Parts = Pick<
  ComparisonPartsFragment,
  'dutyTransfers' | 'holderChanges' | 'postChanges' | 'oversightChanges'
>;

type Units = readonly ({ unitId: string } | null | undefined)[];
const idsOf = (units: Units) => units.flatMap((unit) => (unit ? [unit.unitId] : []));

export function othersOf({ dutyTransfers, holderChanges, postChanges, oversightChanges }: Parts): Other[] {
  const all = [
    ...dutyTransfers.map(
      ({ sentence, event, from, to }): Other => ({
        ...{ kind: 'dutyMoves', sentence, events: [event] },
        ...{ from: idsOf(from), to: idsOf(to) },
      }),
    ),
    ...holderChanges.map(
      ({ sentence, events, before, after }): Other => ({
        ...{ kind: 'holderChanges', sentence, events },
        ...{ from: idsOf(before), to: idsOf(after) },
      }),
    ),
    ...postChanges.map(
      ({ sentence, events, before, after }): Other => ({
        ...{ kind: 'postChanges', sentence, events },
        ...{ from: idsOf([before?.unit]), to: idsOf([after?.unit]) },
      }),
    ),
    ...oversightChanges.map(
      ({ sentence, events, unit }): Other => ({
        ...{ kind: 'oversightChanges', sentence, events },
        ...{ from: [], to: idsOf([unit]) },
      }),
    ),
  ];
  // A corrected transfer is in both records, with one sentence.
  return [...new Map(all.map((other) => [keyOf(other), other])).values()];
}

export const keyOf = ({ kind, sentence, events }: Other) =>
  `${kind} ${events.map(({ eventId }) => eventId).join()} ${sentence}`;
