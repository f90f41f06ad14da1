/** The vocabularies, and how JSON-LD reads the values of their terms. docs/jsonld.md says what each term means here. */
import type { Bilingual } from '../domain/words/bilingual.js';

const iri = { '@type': '@id' };
const day = { '@type': 'xsd:date' };
const inLanguages = { '@container': '@language' };

/** Written into the document itself, so that no network is needed to read it. */
export const context = {
  '@version': 1.1,
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:date': day,
  'dct:description': inLanguages,
  'dct:isPartOf': iri,
  'dct:issued': { '@type': 'xsd:dateTime' },
  'dct:subject': iri,
  'dct:temporal': iri,
  'dct:type': iri,
  'org:classification': iri,
  'org:originalOrganization': iri,
  'org:postIn': iri,
  'org:purpose': iri,
  'org:reportsTo': iri,
  'org:resultingOrganization': iri,
  'org:role': iri,
  'org:unitOf': iri,
  'prov:specializationOf': iri,
  'prov:wasGeneratedBy': iri,
  'schema:validFrom': day,
  'schema:validThrough': day,
  'skos:scopeNote': inLanguages,
};

type Value = string | string[] | Bilingual | undefined;

/** One resource of the document. A term whose value is undefined is left out. */
export interface Node {
  '@id': string;
  '@type': string;
  [term: string]: Value;
}

/** Undefined instead of an empty list. */
export const someOf = (values: string[]): string[] | undefined => (values.length > 0 ? values : undefined);
