/** The question that a newcomer is offered: in the IDE, and at the start of the service. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { organizationByCode } from '../queries/moment/organizations.js';
import { isesaki } from './seed.js';

const aboutIsesaki = `# Isesaki city as it stands on the day of its reorganization. Try another day.
{
  organization(code: "${isesaki}") {
    name
    asOf(date: "2026-04-01") {
      citation
      coverage
      roots {
        displayName
        kind
        children {
          displayName
          kind
        }
      }
    }
  }
}
`;

const aboutAll = `# The organizations of this database, and how many revisions each has.
{
  organizations {
    nodes {
      code
      name
      revision
    }
  }
}
`;

/** About Isesaki if it is there, else one that every database can answer. */
export async function readyMadeQuestion(db: Kysely<Tables>): Promise<string> {
  return (await organizationByCode(db, isesaki)) ? aboutIsesaki : aboutAll;
}

/** The question as a command for a terminal. */
export function asCurl(question: string, address: string): string {
  const query = question
    .replace(/^#.*\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
}
