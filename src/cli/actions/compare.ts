import type { Day } from '../../domain/words/day.js';
import type { KnownAt } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import { askOrganization } from '../asking/askOrganization.js';
import { CompareDocument, type ComparedOrganizationFragment } from '../asking/questions/compare.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
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
    const compared = await askOrganization(db, CompareDocument, { code, from, to, ...options });
    const { name } = await namedOn(db, organization, compared.compare.to);
    return { ...compared, name };
  });
  const asWritten = forPeople[format];
  if (asWritten) printText(asWritten(answer));
  else printExactly(exact[format]?.(answer) ?? '');
}
