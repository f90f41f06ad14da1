import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { type KnownAt, revisionKnownAt } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { askOrganization } from '../asking/askOrganization.js';
import { CompareDocument, type ComparedOrganizationFragment } from '../asking/questions/compare.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { sourcesOf } from '../asking/sources.js';
import { unitUnder } from '../asking/unitUnder.js';
import { asCsv } from '../printing/comparison/csv.js';
import { asHtml } from '../printing/comparison/html.js';
import { asMarkdown } from '../printing/comparison/markdown.js';
import { comparisonCover, comparisonTables } from '../printing/comparison/tables.js';
import { asText } from '../printing/comparison/text.js';
import { printExactly, printText } from '../printing/terminal.js';
import type { SheetOptions } from '../running/sheetOptions.js';
import { withDatabase } from '../running/withDatabase.js';
import { printCsv, writeWorkbook } from '../running/writeSheets.js';

type Written = (organization: ComparedOrganizationFragment) => string;

/** For people: invisible characters of names are shown. */
const forPeople: Record<string, Written> = { text: asText, md: asMarkdown, html: asHtml };
/** For programs: every character as recorded. */
const asJson: Written = (organization) => `${JSON.stringify({ organization })}\n`;

export interface Options extends SheetOptions {
  knownAt?: KnownAt;
  fromKnownAt?: KnownAt;
  under?: string;
  format: string;
}

export async function compare(code: string, from: Day, to: Day, options: Options): Promise<void> {
  const { xlsx, csv } = options;
  const format = csv ? 'csv' : options.format;
  const { answer, sources } = await withDatabase(async (db) => {
    const organization = await requireOrganization(db, code);
    const under = await onlyUnder(db, organization, from, to, options);
    const { knownAt, fromKnownAt } = options;
    const moments = { code, from, to, under, knownAt, fromKnownAt };
    const compared = await askOrganization(db, CompareDocument, moments);
    const { name } = await namedOn(db, organization, compared.compare.to);
    const sources = xlsx === undefined ? [] : await sourcesOf(db, code, newest(compared));
    return { answer: { ...compared, name }, sources };
  });
  const asWritten = forPeople[format];
  if (xlsx !== undefined)
    await writeWorkbook(xlsx, comparisonCover(answer, sources), comparisonTables(answer));
  else if (format === 'csv') await printCsv(asCsv(answer), options);
  else if (asWritten) printText(asWritten(answer));
  else printExactly(asJson(answer));
}

const newest = ({ compare: { from, to } }: ComparedOrganizationFragment) =>
  Math.max(from.revision, to.revision);

/** The id of the unit to compare alone. What neither day has is handed on: the answer says what is wrong with it. */
async function onlyUnder(
  db: Kysely<Tables>,
  organization: Organization,
  fromDay: Day,
  toDay: Day,
  { under, knownAt, fromKnownAt }: Pick<Options, 'under' | 'knownAt' | 'fromKnownAt'>,
): Promise<string | undefined> {
  if (under === undefined) return undefined;
  const revision = await revisionKnownAt(db, organization, knownAt);
  const fromRevision = fromKnownAt ? await revisionKnownAt(db, organization, fromKnownAt) : revision;
  const from = { organization, date: fromDay, revision: fromRevision };
  const to = { organization, date: toDay, revision };
  return (await unitUnder(db, [from, to], under)) ?? under;
}
