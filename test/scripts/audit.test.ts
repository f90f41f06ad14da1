/** npm run audit finds what is planted, and says when no registry answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../server/process.js';
import { afterAll, describe, expect, it } from '../support/jest.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = await temporaryFolder();

/** What the registry knows of: by package, as npm asks for it in bulk. */
let advisories: Record<string, object[]> = {};
const registry = createServer((request, response) => {
  const isBulk = request.url?.endsWith('/security/advisories/bulk');
  response.writeHead(isBulk ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(isBulk ? advisories : {}));
}).listen(0, '127.0.0.1');
await once(registry, 'listening');
afterAll(() => {
  registry.closeAllConnections();
  registry.close();
});
const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
const silent = 'http://127.0.0.1:1/';

async function audit(folders: string[], npm_config_registry: string) {
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    npm_config_registry,
    npm_config_fetch_retries: '0',
    npm_config_cache: join(folder, 'cache'),
  };
  const child = spawn(process.execPath, [join(root, 'scripts/audit.mjs'), ...folders], { env });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { code, stdout };
}

let made = 0;

/** A package that has installed others. */
async function packageWith(packages: Record<string, object>, allowScripts?: object): Promise<string> {
  const path = join(folder, `package-${++made}`);
  await mkdir(path);
  const dependencies = Object.fromEntries(Object.keys(packages).map((name) => [name, '1.0.0']));
  const about = { name: 'planted', version: '1.0.0' };
  await writeFile(join(path, 'package.json'), JSON.stringify({ ...about, dependencies, allowScripts }));
  const entries = Object.entries(packages).map(([name, entry]) => [
    `node_modules/${name}`,
    { version: '1.0.0', resolved: `${address}${name}-1.0.0.tgz`, license: 'MIT', ...entry },
  ]);
  const lock = {
    ...about,
    lockfileVersion: 3,
    packages: { '': { ...about, dependencies }, ...Object.fromEntries(entries) },
  };
  await writeFile(join(path, 'package-lock.json'), JSON.stringify(lock));
  return path;
}

describe('npm run audit', () => {
  it('finds nothing in the packages of this project, and ends with 0', async () => {
    const { code, stdout } = await audit([], address);
    expect(stdout).toMatch(
      /^enkaku: \d+ packages, .*\nenkaku-explorer: \d+ packages, .*\nNothing was found\.\n$/,
    );
    expect(code).toBe(0);
  });

  it('ends with 2, and says so, when no registry answers', async () => {
    const { code, stdout } = await audit([], silent);
    expect(stdout).toContain('NOT ASKED enkaku: ');
    expect(stdout).toContain('NOT ASKED enkaku-explorer: ');
    expect(stdout).toContain('No registry said which vulnerabilities are known');
    expect(code).toBe(2);
  });

  it('names a package with a known vulnerability, and what depends on it', async () => {
    const path = await packageWith({ broken: {}, fine: {} });
    advisories = {
      broken: [
        {
          ...{ id: 1, url: 'https://advisories.example/1', title: 'Prototype pollution', severity: 'high' },
          ...{ vulnerable_versions: '<2.0.0', cwe: [], cvss: { score: 8, vectorString: null } },
        },
      ],
    };
    const { code, stdout } = await audit([path], address);
    advisories = {};
    expect(stdout).toContain('FOUND planted: broken ');
    expect(stdout).toContain('high: Prototype pollution (https://advisories.example/1)');
    expect(stdout).not.toContain('FOUND planted: fine');
    expect(code).toBe(1);
  });

  it('names a package whose licence asks for more than a notice, or that says none', async () => {
    const licences: [license: string | undefined, isAllowed: boolean][] = [
      ['ISC', true],
      ['GPL-3.0-only', false],
      ['UNLICENSED', false],
      [undefined, false],
      ['MIT AND GPL-2.0-only', false],
      ['(MIT', false],
      ['MIT OR GPL-2.0-only', true],
      ['(GPL-2.0-only OR (MIT AND ISC))', true],
      ['(GPL-2.0-only OR MIT) AND SSPL-1.0', false],
      ['MIT WITH exception', false],
      ['SEE LICENSE IN x', false],
      ['MPL-2.0', false],
    ];
    const packages = Object.fromEntries(licences.map(([license], i) => [`p${i}`, { license }]));
    const { code, stdout } = await audit([await packageWith(packages)], address);
    const named = licences.map(([license], i) => [license, !stdout.includes(`FOUND planted: p${i} 1.0.0`)]);
    expect(named).toEqual(licences);
    expect(code).toBe(1);
  });

  it('allows MPL-2.0 in tools, of which nothing is passed on', async () => {
    const path = await packageWith({ tool: { license: 'MPL-2.0', dev: true } });
    expect(await audit([path], address)).toMatchObject({ code: 0 });
  });

  it('names an install script on which nobody has decided, and a decision without a script', async () => {
    const scripts = { known: { hasInstallScript: true }, unknown: { hasInstallScript: true } };
    const { code, stdout } = await audit([await packageWith(scripts, { known: false, gone: true })], silent);
    expect(stdout).toContain('FOUND planted: unknown has an install script');
    expect(stdout).toContain('FOUND planted: allowScripts in package.json names gone');
    expect(stdout).not.toContain('planted: known');
    // What was found counts, although no registry was there.
    expect(code).toBe(1);
  });
});
