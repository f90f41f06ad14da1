/** The example question for a newcomer, shown in the IDE and when the service starts. */
import type { Kysely } from 'kysely';
import type { Access } from '../access/access.js';
import type { Tables } from '../database/tables.js';
import { organizationByCode } from '../queries/moment/organizations.js';
import { isesaki } from './seed.js';

const aboutIsesaki = `# Isesaki city on the day of its reorganization. Try another day.
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

/** About Isesaki if the database has it and everybody may know that, otherwise one that every database can answer. */
export async function exampleQuestion(db: Kysely<Tables>, read: Access['read']): Promise<string> {
  const isShown = read === 'public' && (await organizationByCode(db, isesaki, 'ALL')) !== undefined;
  return isShown ? aboutIsesaki : aboutAll;
}

/** The question as a command for a terminal. */
export function asCurl(question: string, address: string): string {
  const query = question
    .replace(/^#.*\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
}
