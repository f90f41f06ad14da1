/** The types of all questions and answers are those of schema.graphql; a difference is an error. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../docs/documents.js';
import { temporaryFolder } from '../server/process.js';
import { describe, expect, it } from '../support/jest.js';

const script = 'scripts/answers.mjs';
const questions = 'src/cli/asking/questions';

function check(folder: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, script), '--check'], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

/** Checks a copy of the project in which one text of a file is another one. */
async function checkChanged(file: string, from: RegExp, to: string) {
  const folder = await temporaryFolder();
  for (const path of [script, 'schema.graphql', questions, 'explorer/src/ask/questions', 'explorer/public']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  await writeFile(join(folder, file), text.replace(from, to));
  return check(folder);
}

describe('the generated questions and answers', () => {
  it('are what schema.graphql says: `npm run schema` writes them anew', () => {
    expect(check(root)).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['a field that may now be null', /^ {2}displayName: String!$/m, '  displayName: String', 'comparedUnits'],
    ['a field of another type', /^ {2}citation: String!$/m, '  citation: Int!', 'duties'],
    ['a new value of an enum', /^enum Coverage \{/m, 'enum Coverage {\n  DISPUTED', 'enums'],
  ])('are refused after %s', async (_, from, to, file) => {
    const { status, stderr } = await checkChanged('schema.graphql', from, to);
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}.generated.ts is not what schema.graphql says. Run npm run schema.\n`);
  });

  it('are refused after a field was renamed, with the question that asks for it', async () => {
    const { status, stderr } = await checkChanged('schema.graphql', /^ {2}citation: /m, '  quotation: ');
    expect(status).toBe(1);
    expect(stderr).toContain('Cannot query field "citation" on type "Snapshot".');
  });

  it('are refused after a question was changed', async () => {
    const { status, stderr } = await checkChanged(`${questions}/duties.graphql`, /^ {2}citation$/m, '');
    expect([status, stderr]).toEqual([
      1,
      'duties.generated.ts is not what schema.graphql says. Run npm run schema.\n',
    ]);
  });
});
