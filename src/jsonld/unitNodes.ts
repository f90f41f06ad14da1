/** Units and their dated descriptions: states, duties held, and the posts that oversaw them. */
import type { UnitId } from '../domain/words/event.js';
import type { HoldingRow } from '../queries/duties/holdings.js';
import type { UnitStateRow } from '../queries/units/states.js';
import type { OversightRow } from '../queries/wholeHistory.js';
import type { Node } from './context.js';
import { type Caused, described } from './described.js';
import type { Iris } from './iris.js';

/** `states`: of one unit, oldest first. The label is the last name. */
export const unitNode = (code: string, unit: UnitId, states: UnitStateRow[], iris: Iris): Node => ({
  '@id': iris.of(unit),
  '@type': 'org:OrganizationalUnit',
  'dct:identifier': unit,
  'skos:prefLabel': states.at(-1)?.name,
  'org:unitOf': iris.of(code),
});

export const unitStateNode = (code: string, state: UnitStateRow, caused: Caused, iris: Iris): Node =>
  described(iris.since(state.unit, state.from), iris.of(state.unit), state, {
    'skos:prefLabel': state.name,
    'skos:altLabel': state.displayName === state.name ? undefined : state.displayName,
    'org:classification': iris.concept('kind', state.kind),
    'org:unitOf': iris.of(state.parent ?? code),
    'prov:wasGeneratedBy': caused(state.because) ? iris.of(state.because) : undefined,
  });

/** If nobody knows when a holding began, the event through which it became known did not cause it. */
export const holdingNode = (
  { unit, duty, firstDay, from, until, because }: HoldingRow,
  caused: Caused,
  iris: Iris,
): Node =>
  described(
    iris.since(`${unit}/${duty}`, firstDay),
    iris.of(unit),
    { from, until },
    {
      'org:purpose': iris.of(duty),
      'prov:wasGeneratedBy': from !== null && caused(because) ? iris.of(because) : undefined,
    },
  );

export const oversightNode = (
  { unit, posts, from, until, because }: OversightRow,
  caused: Caused,
  iris: Iris,
): Node =>
  described(
    iris.since(`${unit}/oversight`, from),
    iris.of(unit),
    { from, until },
    {
      'org:reportsTo': posts.map((post) => iris.of(post)),
      'prov:wasGeneratedBy': caused(because) ? iris.of(because) : undefined,
    },
  );
