#!/usr/bin/env node
// The command line, runnable straight from a clone.
import { makeReady } from './ready.mjs';

makeReady();
await import('../dist/src/cli/main.js');
