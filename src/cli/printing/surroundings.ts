/** What a command finds around it: the environment that it reads, and the streams that it prints on. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { WriteStream } from 'node:tty';

/** A stream that may be a terminal. */
export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;

export interface Surroundings {
  env: Record<string, string | undefined>;
  stdout: Output;
  stderr: Output;
}

const current = new AsyncLocalStorage<Surroundings>();

/** Runs a command in surroundings of its own. What prints is everywhere, so they are not handed on as arguments. */
export const within = <T>(given: Surroundings, work: () => Promise<T>): Promise<T> =>
  current.run(given, work);

/** Those of the running command, else those of the process. */
export const surroundings = (): Surroundings => current.getStore() ?? process;
