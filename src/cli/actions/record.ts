import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { hasErrors } from '../../domain/problems/problem.js';
import { organizationByCode } from '../../queries/moment/organizations.js';
import { eventsOfRevisions } from '../../queries/record/events.js';
import type { Recorded } from '../../record.js';
import { type RecordFile, readRecordFile, recordFile } from '../../recordFile/readRecordFile.js';
import { previewOf } from '../asking/preview.js';
import { printPreview } from '../printing/printPreview.js';
import { printProblems, problemForPrograms } from '../printing/printProblems.js';
import { print, printJson, printOnStderr } from '../printing/terminal.js';
import { AlreadyReported, unreadable } from '../running/failure.js';
import { withDatabase } from '../running/withDatabase.js';

export interface Options {
  /** The author of what is recorded. */
  by: string;
  preview?: true;
  json?: true;
}

export async function record(paths: string[], options: Options): Promise<void> {
  const files = await Promise.all(paths.map(read));
  const unfit = files.filter(({ command }) => command === undefined);
  for (const file of unfit) await report(file, { problems: file.problems }, options);
  const act = options.preview ? () => previewOne(files[0]!, options) : () => recordAll(files, options);
  if (unfit.length > 0 || !(await act())) throw new AlreadyReported();
}

async function read(path: string): Promise<RecordFile> {
  try {
    return await readRecordFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** False as soon as one is refused. */
async function recordAll(files: RecordFile[], options: Options): Promise<boolean> {
  return withDatabase(
    async (db) => {
      for (const file of files) {
        const recorded = await recordFile(db, file, options.by);
        await report(file, recorded, options, db);
        if (recorded.revision === undefined) return false;
      }
      return true;
    },
    { records: true },
  );
}

/** False if it would be refused. */
async function previewOne(file: RecordFile, { json }: Options): Promise<boolean> {
  const { command } = file;
  if (!command) return false;
  const { problems, ...preview } = await withDatabase((db) => previewOf(db, command));
  if (json) {
    printJson({
      file: file.path,
      problems: problems.map((one) => problemForPrograms(one, file)),
      ...preview,
    });
  } else {
    printProblems(problems, file);
    printPreview(preview);
  }
  return !hasErrors(problems);
}

async function report(
  file: RecordFile,
  recorded: Recorded,
  { json }: Options,
  db?: Kysely<Tables>,
): Promise<void> {
  const { organization, revision, problems } = recorded;
  if (json) {
    return printJson({
      file: file.path,
      organization: organization ?? null,
      revision: revision ?? null,
      problems: problems.map((problem) => problemForPrograms(problem, file)),
    });
  }
  printProblems(problems, file);
  if (db && organization !== undefined && revision !== undefined) {
    const events = await countEvents(db, organization, revision);
    print(
      `${file.path}: recorded as revision ${revision} of ${organization}, with ${events} event${events === 1 ? '' : 's'}.`,
    );
  } else {
    printOnStderr(`${file.path}: nothing was recorded.`);
  }
}

async function countEvents(db: Kysely<Tables>, code: string, number: number): Promise<number> {
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) return 0;
  const [events] = await eventsOfRevisions(db, [{ organization: organization.id, number }]);
  return events?.length ?? 0;
}
