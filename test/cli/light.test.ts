/** What a command loads before it begins: most of the time that a short command takes is that of loading code. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '../support/jest.js';

// Compiled files, in which no import of types is left.
const compiled = join(import.meta.dirname, '../../src');

const LOADED = /^(?:import|export)\s[^;'"]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm;

/** The packages that a file loads, with all files that it loads. What is imported where it is needed is not loaded yet. */
function loadedBy(start: string): { packages: string[]; files: number } {
  const packages = new Set<string>();
  const files = new Set([join(compiled, start)]);
  // A set that grows while it is walked through.
  for (const file of files) {
    for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(LOADED)) {
      const target = from ?? bare ?? '';
      if (target.startsWith('.')) files.add(join(dirname(file), target));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return { packages: [...packages].sort(), files: files.size };
}

describe('the command line loads', () => {
  it('the list of the commands with one package', () => {
    const { packages, files } = loadedBy('cli/main.js');
    expect(packages).toEqual(['commander']);
    expect(files).toBeGreaterThan(30);
    expect(files).toBeLessThan(80);
  });

  it.each(['tree', 'compare', 'lineage', 'log'])('no GraphQL before %s asks with it', (action) => {
    expect(existsSync(join(compiled, `cli/actions/${action}.js`))).toBe(true);
    const { packages } = loadedBy(`cli/actions/${action}.js`);
    expect(packages).toContain('kysely');
    if (action === 'tree') expect(packages).not.toContain('graphql');
    expect(packages).not.toContain('type-graphql');
  });
});
