/** Units as the RDF statements describe them, in the words of the queries. */
import type { Day } from '../../src/domain/words/day.js';
import type { Graph } from './readBack.js';

export interface ReadState {
  unit: string;
  name?: string;
  displayName?: string;
  kind?: string;
  parent: string | null;
  from?: Day;
  /** The last day, undefined where there is none yet. */
  through?: Day;
}

const BASE = 'urn:enkaku:';
export const idOf = (iri = '') => iri.slice(BASE.length);
export const iri = (id: string) => `${BASE}${id}`;

/** What is said of anything for some of its days. */
export const describing = (graph: Graph, id: string): string[] =>
  graph.having('prov:specializationOf', iri(id));

export const daysOf = (graph: Graph, description: string) => ({
  from: graph.value(description, 'schema:validFrom'),
  through: graph.value(description, 'schema:validThrough'),
});

export const holdsOn = (day: Day, { from, through }: { from?: Day; through?: Day }) =>
  (from === undefined || from <= day) && (through === undefined || day <= through);

export const unitsIn = (graph: Graph): string[] => graph.allOf('org:OrganizationalUnit').map(idOf);

/** The states of a unit, oldest first. */
export function statesIn(graph: Graph, unit: string, code: string): ReadState[] {
  return describing(graph, unit)
    .filter((description) => graph.value(description, 'org:unitOf') !== undefined)
    .map((state) => {
      const name = graph.value(state, 'skos:prefLabel');
      const parent = idOf(graph.value(state, 'org:unitOf'));
      return {
        unit,
        name,
        displayName: graph.value(state, 'skos:altLabel') ?? name,
        kind: graph.value(graph.value(state, 'org:classification'), 'skos:prefLabel'),
        parent: parent === code ? null : parent,
        ...daysOf(graph, state),
      };
    })
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

export interface ReadChange {
  event: string;
  kind?: string;
  on?: Day;
  originals: string[];
  results: string[];
}

/** The change events that say what became of which units; those that only gather others are left out. */
export const changesIn = (graph: Graph): ReadChange[] =>
  graph
    .allOf('org:ChangeEvent')
    .filter((event) => graph.value(event, 'dct:type') !== undefined)
    .map((event) => ({
      event: idOf(event),
      kind: graph.value(graph.value(event, 'dct:type'), 'skos:notation'),
      on: graph.value(event, 'dct:date'),
      originals: graph.values(event, 'org:originalOrganization').map(idOf),
      results: graph.values(event, 'org:resultingOrganization').map(idOf),
    }));
