/** What a service is started with. */
import type { Logger } from 'pino';
import type { Access } from '../access/access.js';
import type { Standbys } from '../database/replicas/standbys.js';
import type { LimitSettings } from '../limitSettings.js';
import type { TrustedDocuments } from './asking/trusted/documents.js';
import type { Disk } from './health.js';
import type { Tracing } from './watching/tracing.js';
import type { Witnessing } from './watching/witnessing.js';

export interface ServiceOptions {
  host: string;
  port: number;
  /** Names, beside `host` and localhost, under which the service may be reached. */
  allowedHosts: string[];
  /** Origins whose pages may show /embed/… of the explorer in a frame. */
  embedOrigins?: string[];
  /** Origins whose pages may ask. */
  corsOrigins?: string[];
  /** What callers may ask. */
  limits?: LimitSettings;
  /** Who may ask, and how a request says whom it comes from. */
  access: Access;
  /** What who has no token may ask; absent: everything. */
  trusted?: TrustedDocuments;
  /** Hosts inside the network that webhooks may be sent to. */
  webhookHosts?: string[];
  /** The question that the IDE shows first. */
  question: string;
  /** The disk of the embedded database; absent for a server that is elsewhere. */
  disk?: Disk;
  log: Logger;
  /** They answer questions in place of the database, which records. */
  standbys?: Standbys;
  /** Where the metrics are shown, if not beside everything else. */
  metrics?: { host: string; port: number };
  tracing?: Tracing;
  /** Where checkpoints of the ledgers are kept, and how often. */
  witnessing?: Witnessing;
}
