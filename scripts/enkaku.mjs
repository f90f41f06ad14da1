#!/usr/bin/env node
// The command line, runnable straight from a clone.
import { makeExplorer, makeReady } from './ready.mjs';

makeReady(['src']);
// Only the service shows it.
if (process.argv[2] === 'serve') makeExplorer();
await import('../dist/src/cli/main.js');
