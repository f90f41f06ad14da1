/** What others read in an exported document: JSON-LD by one library, the statements by another, neither with a network. */

import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { exportJsonld } from '../../src/jsonld/exportJsonld.js';
import { DEFAULT_BASE } from '../../src/jsonld/iris.js';
import type { Organization } from '../../src/queries/moment/organizations.js';
import { expect } from '../support/jest.js';

type Db = Parameters<typeof exportJsonld>[0];

/** Written down here once more, so that a wrong one in the document is found. */
const VOCABULARIES: Record<string, string> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export function iriOf(term: string): string {
  const [prefix = '', name] = term.split(':');
  return `${VOCABULARIES[prefix]}${name}`;
}

export interface Graph {
  quads: Quad[];
  /** The subjects of a type. */
  allOf(type: string): string[];
  /** The values that a subject has for a term. */
  values(subject: string | undefined, term: string): string[];
  /** Its only value, undefined where it has none. */
  value(subject: string | undefined, term: string): string | undefined;
  /** The subjects that have this value for a term. */
  having(term: string, value: string): string[];
}

export async function documentOf(
  db: Db,
  organization: Organization,
  revision = organization.revision,
  base = DEFAULT_BASE,
): Promise<string> {
  let text = '';
  for await (const piece of exportJsonld(db, organization, revision, base)) text += piece;
  return text;
}

export async function readBack(text: string): Promise<Graph> {
  const options = {
    format: 'application/n-quads' as const,
    // What no term of the context explains is an error, not left out in silence.
    safe: true,
    documentLoader: async (url: string): Promise<never> => {
      throw new Error(`the document needs ${url}`);
    },
  };
  const statements = await jsonld.toRDF(JSON.parse(text), options);
  const quads = new Parser({ format: 'N-Quads' }).parse(String(statements));
  const store = new Store(quads);
  // To the store no subject means any subject.
  const values = (subject: string | undefined, term: string) =>
    subject ? store.getObjects(subject, iriOf(term), null).map(({ value }) => value) : [];
  const having = (term: string, value: string) =>
    store.getSubjects(iriOf(term), value, null).map(({ value }) => value);
  return {
    quads,
    values,
    having,
    allOf: (type) => having('rdf:type', iriOf(type)),
    value: (subject, term) => {
      const found = values(subject, term);
      expect(found.length).toBeLessThan(2);
      return found[0];
    },
  };
}
