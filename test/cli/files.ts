/** Files to record, in a folder of their own, and what the command line prints about them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { expect } from '../support/jest.js';

const sapporo = `code: 011002
name: 札幌市
knownFrom: 2026-04-01
coverage: COMPLETE
units:
  - { name: 総務部, kind: 部 }
`;

export const change = (changes: string) => `organization: '011002'
reorganization:
  title: 改正
  effectiveOn: 2026-05-01
  changes:
${changes}`;

/** A database and a folder for the files of one test file. */
export async function filesToRecord() {
  const { db, url } = await testDatabase();
  const folder = await temporaryFolder();

  /** Called in the folder of the files, which is not the project's. */
  const record = (...args: string[]) => run(['record', ...args], { DATABASE_URL: url }, folder);
  const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
  const revisions = async () => (await db.selectFrom('revision').select('number').execute()).length;

  /** Records one file that must be refused, and returns what was printed about it. */
  async function refusalOf(content: string | Buffer, name = 'bad.yaml'): Promise<string> {
    await write(name, content);
    const before = await revisions();
    const { code, stdout, stderr } = await record(name);
    expect([code, stdout, await revisions()]).toEqual([1, '', before]);
    return stderr;
  }

  /** Registers the organization that the other files change. */
  async function recordSapporo(): Promise<void> {
    await write('sapporo.yaml', sapporo);
    expect(await record('sapporo.yaml')).toEqual({
      code: 0,
      stdout: 'sapporo.yaml: recorded as revision 1 of 011002, with 1 event.\n',
      stderr: '',
    });
  }

  return { record, write, revisions, refusalOf, recordSapporo };
}
