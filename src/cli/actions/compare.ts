import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { type KnownAt, revisionKnownAt } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { askOrganization } from '../asking/askOrganization.js';
import { CompareDocument, type ComparedOrganizationFragment } from '../asking/questions/compare.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { unitUnder } from '../asking/unitUnder.js';
import { asCsv } from '../printing/comparison/csv.js';
import { asHtml } from '../printing/comparison/html.js';
import { asMarkdown } from '../printing/comparison/markdown.js';
import { asText } from '../printing/comparison/text.js';
import { printExactly, printText } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

type Written = (organization: ComparedOrganizationFragment) => string;

/** For people: invisible characters of names are shown. */
const forPeople: Record<string, Written> = { text: asText, md: asMarkdown, html: asHtml };
/** For programs and spreadsheets: every character as recorded. */
const exact: Record<string, Written> = {
  csv: asCsv,
  json: (organization) => `${JSON.stringify({ organization })}\n`,
};

export interface Options {
  knownAt?: KnownAt;
  fromKnownAt?: KnownAt;
  under?: string;
  format: string;
}

export async function compare(
  code: string,
  from: Day,
  to: Day,
  { format, ...options }: Options,
): Promise<void> {
  const answer = await withDatabase(async (db) => {
    const organization = await requireOrganization(db, code);
    const under = await onlyUnder(db, organization, from, to, options);
    const compared = await askOrganization(db, CompareDocument, { code, from, to, ...options, under });
    const { name } = await namedOn(db, organization, compared.compare.to);
    return { ...compared, name };
  });
  const asWritten = forPeople[format];
  if (asWritten) printText(asWritten(answer));
  else printExactly(exact[format]?.(answer) ?? '');
}

/** The id of the unit to compare alone. What neither day has is handed on: the answer says what is wrong with it. */
async function onlyUnder(
  db: Kysely<Tables>,
  organization: Organization,
  fromDay: Day,
  toDay: Day,
  { under, knownAt, fromKnownAt }: Omit<Options, 'format'>,
): Promise<string | undefined> {
  if (under === undefined) return undefined;
  const revision = await revisionKnownAt(db, organization, knownAt);
  const fromRevision = fromKnownAt ? await revisionKnownAt(db, organization, fromKnownAt) : revision;
  const from = { organization, date: fromDay, revision: fromRevision };
  const to = { organization, date: toDay, revision };
  return (await unitUnder(db, [from, to], under)) ?? under;
}
