import { availableParallelism } from 'node:os';

export default {
  runner: '<rootDir>/dist/test/support/runner/runner.js',
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  setupFiles: ['<rootDir>/dist/test/support/seed.js'],
  globalSetup: '<rootDir>/dist/test/support/globalSetup.js',
  globalTeardown: '<rootDir>/dist/test/support/globalTeardown.js',
  testSequencer: '<rootDir>/dist/test/support/longestFirst.js',
  // Files that wait for processes and browsers would leave a core idle.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
};
