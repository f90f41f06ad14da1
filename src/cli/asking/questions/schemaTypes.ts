/** The types of schema.graphql that the generated questions and answers mention. */
import type { Command } from '../../../domain/words/command.js';

export type { Day } from '../../../domain/words/day.js';
export type { KnownAt } from '../../../queries/moment/moment.js';
export type * from './enums.generated.js';

/** A reorganization is previewed without the envelope of its recording. */
export type PreviewInput =
  | { record: Extract<Command, { record: unknown }>['record']['reorganization'] }
  | Exclude<Command, { record: unknown }>;

/** Every field of this scalar holds an object: the data of an event. */
export type Json = Record<string, unknown>;
