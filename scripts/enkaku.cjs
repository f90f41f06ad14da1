#!/usr/bin/env node
// The command line, runnable straight from a clone. To begin with a module, Node first starts all that loads modules.
const { isCompiled, isInstalled, sourcesFor } = require('./changed.cjs');

async function main() {
  const sources = sourcesFor(process.argv.slice(2));
  if (!isInstalled() || !isCompiled(sources)) {
    const { makeReady } = await import('./ready.mjs');
    makeReady(sources);
  }
  // A service loads some files long after its start, when another bundle may be in the place of the one that it began with.
  if (['serve', 'mcp'].includes(process.argv[2])) {
    const { makeExplorer } = await import('./ready.mjs');
    makeExplorer();
    await import('../dist/src/cli/main.js');
  } else require('./bundled.cjs').load('main.cjs');
}

main();
