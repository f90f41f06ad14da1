#!/usr/bin/env node
// The command line, runnable straight from a clone.
import { isCompiled, isInstalled } from './changed.mjs';

const folders = ['src'];
if (!isInstalled() || !isCompiled(folders)) {
  const { makeReady } = await import('./ready.mjs');
  makeReady(folders);
}
// A service loads some files long after its start, when another bundle may be in the place of the one that it began with.
if (['serve', 'mcp'].includes(process.argv[2])) {
  const { makeExplorer } = await import('./ready.mjs');
  makeExplorer();
  await import('../dist/src/cli/main.js');
} else await import('../dist/cli/main.js');
