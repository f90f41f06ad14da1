/** The page on the architecture is what the code is: it names every room, and its recipes name every place to touch. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { root } from './documents.js';

const page = textOf('docs/architecture.md');

/** What code says about the example of each recipe, by the recipe's heading. */
const EXAMPLES: Record<string, RegExp> = {
  'Add a verb': /UnitsMerged|MergeInput|units\/merge\.js|\bmerge: [{'V]/,
  'Add a question': /countsOn|DayCounts|OrganizationCounts|\bcounts(\(|: \{)/,
  'Add a command': /treeCommand|drawTree|'tree'|npx enkaku tree/,
  "Add a field to a unit's state": /displayName|display_name/,
};

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}${file.split(sep).join('/')}`)
    .filter((file) => statSync(join(root, file)).isFile());

const source = filesBelow('src/').filter((file) => /\.(ts|graphql)$/.test(file));

const mentions = (file: string, example: RegExp) => example.test(readFileSync(join(root, file), 'utf8'));

/** The files and folders that the numbered steps of a recipe name. */
function namedIn(heading: string): string[] {
  const [, recipe = ''] = page.split(`### ${heading}\n`);
  const [steps = ''] = recipe.split(/^#+ /m);
  const numbered = steps.match(/^\d\. .*(?:\n {3}.*)*/gm) ?? [];
  const words = numbered.flatMap((step) => [...step.matchAll(/`([^`\s]+)`/g)].map(([, word = '']) => word));
  return words.filter((word) => /^(src|test|migrations)\/|\.(graphql|md)$/.test(word));
}

describe('the recipes', () => {
  it('are all held to the code', () => {
    const [, recipes = ''] = page.split('## Recipes\n');
    const headings = [...recipes.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading);
    expect(headings).toEqual(Object.keys(EXAMPLES));
  });

  describe.each(Object.entries(EXAMPLES))('%s', (heading, example) => {
    const named = namedIn(heading);

    it('names files and folders that mention the example', () => {
      const inside = (name: string) => (name.endsWith('/') ? filesBelow(name) : [name]);
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((name) => !inside(name).some((file) => mentions(file, example)))).toEqual([]);
    });

    it('names every file of src that mentions the example', () => {
      const isNamed = (file: string) =>
        named.some((name) => file === name || (name.endsWith('/') && file.startsWith(name)));
      expect(source.filter((file) => mentions(file, example) && !isNamed(file))).toEqual([]);
    });
  });
});

describe('the rooms', () => {
  it('are all on the page: every folder of src, and every folder in one that is divided', () => {
    const folders = new Set(
      source
        .map((file) => file.split('/').slice(0, -1).slice(0, 3))
        .flatMap((parts) => [parts.join('/'), parts.slice(0, 2).join('/')]),
    );
    // The inner folders of these are named in the line of their room.
    const missing = [...folders].filter(
      (folder) => !page.includes(`\`${folder}/`) && !page.includes(`\`${folder.split('/').at(-1)}/\``),
    );
    expect(missing).toEqual([]);
  });
});
