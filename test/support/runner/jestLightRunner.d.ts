/** What is used of a package without types. */
declare module 'jest-light-runner' {
  /** Messages between a worker and the process that started it. */
  interface Channel {
    onMessage(listener: (message: unknown) => void): void;
    postMessage(message: unknown): void;
  }

  /** A test file as Jest describes it. */
  interface Test {
    path: string;
    context: { config: object };
  }

  class LightRunner {
    protected readonly _globalConfig: object;
    protected readonly _runtime: string;
    protected readonly _testRunners: Map<
      object,
      { pool: { run(path: string, options: { channel: Channel }): Promise<unknown> } }
    >;
    protected _runTest(test: Test): Promise<unknown>;
  }

  export function createRunner(options: { runtime: 'child_process' }): typeof LightRunner;
  export type { Channel, Test };
}
