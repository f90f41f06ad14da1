/** Reorganizations, the events that carry them out, and the units before and after each event. */

import { eventSentence } from '../domain/sentence/eventSentence.js';
import type { Names } from '../domain/sentence/names.js';
import type { EffectiveEvent } from '../queries/record/effectiveEvents.js';
import type { ReorganizationRow } from '../queries/record/reorganizations.js';
import { type Node, someOf } from './context.js';
import type { Iris } from './iris.js';
import { groupsOf, type OutcomeGroup } from './outcomeGroups.js';
import type { Outcome } from './outcomes.js';
import { precisionNotes } from './texts.js';

export const reorganizationNode = ({ id, effectiveOn, data }: ReorganizationRow, iris: Iris): Node => ({
  '@id': iris.of(id),
  '@type': 'org:ChangeEvent',
  'dct:identifier': id,
  'skos:prefLabel': data.title,
  'dct:date': effectiveOn,
  'dct:source': data.source,
  'skos:note': data.note,
});

export interface EventInWords {
  event: EffectiveEvent;
  names: Names;
  /** What became of units through it. */
  outcomes: Outcome[];
}

/** The event, and its parts if its outcomes are not all about the same units. */
export function eventNodes({ event, names, outcomes }: EventInWords, iris: Iris): Node[] {
  const groups = groupsOf(outcomes);
  const [group] = groups;
  const parts = groups.length > 1 ? groups : [];
  return [
    {
      '@id': iris.of(event.id),
      // A unit that is only renamed or moved stays the same organization.
      '@type': group ? 'org:ChangeEvent' : 'prov:Activity',
      'dct:identifier': event.id,
      'dct:date': event.effectiveOn,
      'dct:description': { ja: eventSentence(event, names, 'JA'), en: eventSentence(event, names, 'EN') },
      'dct:isPartOf': event.reorganization === undefined ? undefined : iris.of(event.reorganization),
      'skos:note': event.note,
      'skos:scopeNote': event.precision === 'DAY' ? undefined : precisionNotes[event.precision],
      ...(group && groups.length === 1 ? organizations(group, iris) : {}),
    },
    ...parts.map((part, i) => ({
      '@id': iris.of(`${event.id}/${i + 1}`),
      '@type': 'org:ChangeEvent',
      'dct:date': event.effectiveOn,
      'dct:isPartOf': iris.of(event.id),
      ...organizations(part, iris),
    })),
  ];
}

const organizations = ({ kind, originals, results }: OutcomeGroup, iris: Iris) => ({
  'dct:type': iris.concept('change', kind),
  'org:originalOrganization': someOf(originals.map((unit) => iris.of(unit))),
  'org:resultingOrganization': someOf(results.map((unit) => iris.of(unit))),
});
