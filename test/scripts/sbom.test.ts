/** npm run sbom writes valid CycloneDX of what is passed on. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { temporaryFolder } from '../server/process.js';
import { textOf } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = await temporaryFolder();
const valid = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
const bomOf = (name: string) => readFileSync(join(folder, `${name}.cdx.json`), 'utf8');

beforeAll(() => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/sbom.mjs'), folder], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/enkaku\.cdx\.json: \d+ .*\n.*enkaku-explorer\.cdx\.json: \d+ /),
  ]);
});

describe.each([
  ['enkaku', 'package.json'],
  ['enkaku-explorer', 'explorer/package.json'],
])('the SBOM of %s', (name, manifest) => {
  it('is valid CycloneDX 1.5', async () => {
    expect(await valid.validate(bomOf(name))).toBeNull();
    const { serialNumber: _, ...without } = JSON.parse(bomOf(name));
    expect(await valid.validate(JSON.stringify({ ...without, components: [{ name: 'x' }] }))).not.toBeNull();
  });

  it('names the software, and every package that is passed on with its version, licence and hash', () => {
    const { metadata, components, dependencies: all } = JSON.parse(bomOf(name));
    const { version, dependencies, devDependencies } = JSON.parse(textOf(manifest));
    const refs = new Set([metadata.component, ...components].map((one) => one['bom-ref']));
    for (const { ref, dependsOn } of all) for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
    expect(metadata.component).toMatchObject({ name, version, type: 'application' });
    const versions = new Map(
      components.map((one: { name: string; version: string }) => [one.name, one.version]),
    );
    for (const [dependency, exact] of Object.entries(dependencies))
      expect([dependency, versions.get(dependency)]).toEqual([dependency, exact]);
    // Some tools are needed by what is passed on, such as types.
    const { packages } = JSON.parse(textOf(manifest.replace('.json', '-lock.json')));
    for (const tool of Object.keys(devDependencies))
      expect([tool, versions.has(tool)]).toEqual([tool, packages[`node_modules/${tool}`].dev !== true]);
    for (const tool of ['jest', 'typescript', 'vite'])
      expect([tool, versions.has(tool)]).toEqual([tool, false]);
    for (const component of components) {
      expect(component).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\//),
        licenses: [expect.anything()],
      });
      expect(component.hashes).toMatchObject([{ alg: 'SHA-512' }]);
    }
  });
});
