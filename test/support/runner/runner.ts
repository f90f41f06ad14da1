/**
 * Runs the test files, all of a worker in one process. The package gives all workers one channel, and answers the question of any for its
 * settings to all of them, once: a worker that is not listening yet misses them, and waits for ever when it asks itself. It happens on a busy
 * machine. Here each file has a channel of its own, so that each worker gets its answer when it asks.
 */
import { createRunner, type Test } from 'jest-light-runner';
import { channelWith } from './channel.js';

export default class Runner extends createRunner({ runtime: 'child_process' }) {
  protected override _runTest(test: Test): Promise<unknown> {
    const projectConfig = test.context.config;
    const started = this._testRunners.get(projectConfig);
    // It starts the workers, and has the common channel for itself.
    if (!started) return super._runTest(test);
    const settings = { globalConfig: this._globalConfig, projectConfig, runtime: this._runtime };
    return started.pool.run(test.path, { channel: channelWith(settings) });
  }
}
