/** docs/clients.md: its files are written, its commands are run, in order, against a service. UPDATE_DOCS=1 writes down what is printed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';
import { shows } from '../../dist/test/docs/documents.js';
import { serve } from './serve.mjs';

const page = join(import.meta.dirname, '../../docs/clients.md');

/** A file has its name in a comment on its first line; a command begins with `$ `. */
const BLOCK =
  /^```(?:console\n\$ (?<command>[^\n]*)\n(?<shown>.*?)|\w+\n(?<head>(?:#|\/\/) (?<file>[\w.]+)\n)(?<content>.*?))^```$/gms;

/** What a command prints; one that fails ends the test, with what it printed. */
async function printed(command, cwd) {
  const { stdout } = await promisify(execFile)('/bin/bash', ['-c', `set -o pipefail; ${command}`], { cwd });
  return stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}

/** The page as it should be. */
async function walked(text, address, folder) {
  const here = (block) => block.replaceAll('http://localhost:4000', address);
  let done = '';
  let last = 0;
  for (const { index, 0: block, groups } of text.matchAll(BLOCK)) {
    const { command, shown, file, head, content } = groups;
    done += text.slice(last, index);
    last = index + block.length;
    // JSON has no comments.
    if (file) await writeFile(join(folder, file), here(file.endsWith('.json') ? content : head + content));
    if (!command) done += block;
    else {
      const now = await printed(here(command), folder);
      done += shows(shown.trimEnd().split('\n'), now) ? block : `\`\`\`console\n$ ${command}\n${now}\`\`\``;
    }
  }
  return done + text.slice(last);
}

it('docs/clients.md works as written, and prints what it shows', async () => {
  const service = await serve();
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-clients-page-'));
  try {
    await symlink(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
    const text = await readFile(page, 'utf8');
    const now = await walked(text, service.address, folder);
    if (process.env.UPDATE_DOCS) await writeFile(page, now);
    else assert.equal(text, now);
  } finally {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
