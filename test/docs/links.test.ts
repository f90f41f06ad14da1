/** What the documents point at is there: links, their anchors, and files of the project named in passing. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { documents, root } from './documents.js';

const withoutBlocks = (text: string) => text.replace(/^```.*?^```$/gms, '');

/** The anchors that a heading gets where Markdown is shown: letters, digits and hyphens. */
const anchorsOf = (name: string) =>
  [...withoutBlocks(textOf(name)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isThere(name: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? name : posix.join(posix.dirname(name), path);
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || anchorsOf(file).includes(decodeURIComponent(anchor));
}

describe.each(documents)('%s', (name) => {
  const text = withoutBlocks(textOf(name));

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const relative = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(relative.filter((target) => !isThere(name, target))).toEqual([]);
  });

  it('names files that are there', () => {
    const words = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
    const files = words.filter(
      (word) =>
        /^(src|test|data|docs|migrations|scripts|bench|\.ci)\/[\w./-]*$/.test(word) ||
        /^[\w-]+\.(json|md|graphql|ts)$/.test(word),
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
