/** What is known of one request, for its line in the log and for the metrics. */
import type { Operation } from '../../telemetry/watch.js';

export interface Report {
  id: string;
  method: string;
  /** Without what follows the question mark: that may be a question, and is the client's own. */
  path: string;
  status: number;
  operation?: Operation;
  /** How many SQL statements were begun. */
  statements: number;
  /** When the state on a day was first asked for. */
  asOfAt?: number;
  /** Of the errors in the answer. */
  codes: string[];
}
