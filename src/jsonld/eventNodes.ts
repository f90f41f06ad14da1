/** Reorganizations, the events that carry them out, and what units were before and after these. */

import { eventSentence } from '../domain/sentence/eventSentence.js';
import type { Names } from '../domain/sentence/names.js';
import type { DatePrecision } from '../domain/words/change.js';
import type { Reading } from '../queries/record/effectiveEvents.js';
import type { ReorganizationRow } from '../queries/record/reorganizations.js';
import { type ChangeGroup, groupsOf } from './changeGroups.js';
import type { Change } from './changes.js';
import { type Node, someOf } from './context.js';
import type { Iris } from './iris.js';

export const reorganizationNode = ({ id, effectiveOn, data }: ReorganizationRow, iris: Iris): Node => ({
  '@id': iris.of(id),
  '@type': 'org:ChangeEvent',
  'dct:identifier': id,
  'skos:prefLabel': data.title,
  'dct:date': effectiveOn,
  'dct:source': data.source,
  'skos:note': data.note,
});

const precisions: Record<Exclude<DatePrecision, 'DAY'>, { ja: string; en: string }> = {
  MONTH: { ja: '日付は月までしか分からない。', en: 'The day is known to the month only.' },
  YEAR: { ja: '日付は年までしか分からない。', en: 'The day is known to the year only.' },
  UNCERTAIN: {
    ja: '日付は、成り立っていることが知られている最初の日。',
    en: 'The day is the first on which it is known to hold.',
  },
};

export interface ToldEvent {
  event: Reading;
  names: Names;
  /** What became of units by it. */
  changes: Change[];
}

/** The event, and its parts if its changes are not all of the same units. */
export function eventNodes({ event, names, changes }: ToldEvent, iris: Iris): Node[] {
  const groups = groupsOf(changes);
  const [group] = groups;
  const parts = groups.length > 1 ? groups : [];
  return [
    {
      '@id': iris.of(event.id),
      // A unit that is only renamed or moved is no other organization than before.
      '@type': group ? 'org:ChangeEvent' : 'prov:Activity',
      'dct:identifier': event.id,
      'dct:date': event.effectiveOn,
      'dct:description': { ja: eventSentence(event, names, 'JA'), en: eventSentence(event, names, 'EN') },
      'dct:isPartOf': event.reorganization === undefined ? undefined : iris.of(event.reorganization),
      'skos:note': event.note,
      'skos:scopeNote': event.precision === 'DAY' ? undefined : precisions[event.precision],
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

const organizations = ({ kind, originals, results }: ChangeGroup, iris: Iris) => ({
  'dct:type': iris.concept('change', kind),
  'org:originalOrganization': someOf(originals.map((unit) => iris.of(unit))),
  'org:resultingOrganization': someOf(results.map((unit) => iris.of(unit))),
});
