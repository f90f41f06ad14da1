/** The types of schema.graphql that the generated questions and answers mention. */
import type { EventType } from './enums.generated.js';

export type * from './enums.generated.js';

/** An ISO day, such as 2026-04-01. */
export type Day = string;
/** Every field of this scalar holds an object: the data of an event. */
export type Json = Record<string, unknown>;

/** Which revisions of the log. */
export interface RevisionFilter {
  recordedBy?: string;
  unit?: string;
  eventType?: EventType;
  /** Instants: from is included, until is not. */
  recordedFrom?: string;
  recordedUntil?: string;
}

/** What a record file says, checked by the service. */
export type PreviewInput = Record<string, unknown>;
export type RegisterOrganizationInput = Record<string, unknown>;
