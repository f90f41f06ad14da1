// Writes what is in the service and in the page as CycloneDX 1.5: dist/sbom/enkaku.cdx.json and enkaku-explorer.cdx.json.
//   npm run sbom [-- FOLDER]    (default: dist/sbom)
// Only what is passed on: without the tools for building and testing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2] ?? join(root, 'dist/sbom'));
mkdirSync(target, { recursive: true });

for (const folder of [root, join(root, 'explorer')]) {
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const shell = process.platform === 'win32';
  const { stdout, stderr, status } = spawnSync('npm', ['sbom', ...options], {
    ...{ cwd: folder, encoding: 'utf8', shell, maxBuffer: 2 ** 28 },
  });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(1);
  }
  const sbom = withoutTools(JSON.parse(stdout));
  const file = join(target, `${name}.cdx.json`);
  // npm takes the name of the folder.
  sbom.metadata.component.name = name;
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  process.stdout.write(`${file}: ${sbom.components.length} components\n`);
}

// npm's own --omit dev also leaves out what the software and a tool both need.
function withoutTools(sbom) {
  const isTool = ({ properties }) => properties?.some(({ name }) => name === 'cdx:npm:package:development');
  const components = sbom.components.filter((component) => !isTool(component));
  const kept = new Set([sbom.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  return { ...sbom, components, dependencies };
}
