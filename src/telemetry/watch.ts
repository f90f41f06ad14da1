/**
 * How the work for one request is watched: its SQL statements, appends and answers report themselves here, whatever is done
 * with the reports (src/server/watching counts, logs and traces them). Work outside of requests is not watched.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** A part of the work for a request that takes time. */
export type Step = 'operation' | 'append' | 'statement';

/** The operation of a GraphQL document that is answered. */
export interface Operation {
  name?: string;
  type: 'query' | 'mutation' | 'subscription';
  /** The first field of the operation: unlike its name, the client cannot invent it. */
  field: string;
}

export interface Watch {
  /** Of the request; the answer and the log carry it. */
  readonly id: string;
  /** Runs a step. `what` is more about it, such as the text of the statement. */
  step<T>(step: Step, work: () => Promise<T>, what?: string): Promise<T>;
  /** The operation is known. */
  operation(operation: Operation): void;
  /** The state of an organization on a day is asked for; this may be called many times. */
  asOf(): void;
  /** A command was decided: it is recorded as a revision or refused. */
  decided(isRecorded: boolean): void;
  /** The answer has an error with this code. */
  failed(code: string): void;
}

const storage = new AsyncLocalStorage<Watch>();

/** The watch of the request that is being answered. */
export const currentWatch = (): Watch | undefined => storage.getStore();

/** Everything that the work does, also later, is done for this watch. */
export const watchedBy = <T>(watch: Watch, work: () => T): T => storage.run(watch, work);

export const watched = <T>(step: Step, work: () => Promise<T>, what?: string): Promise<T> =>
  currentWatch()?.step(step, work, what) ?? work();
