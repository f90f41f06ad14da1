/** The tests of `npm run test:citus` run on a cluster; this is what they leave out there. */
import { it } from './jest.js';

export const isCluster = process.env.TEST_NODES !== undefined;

/**
 * A test of what only one server has: the locks and counts of its own sessions, the moment at which a preview begins, and edits
 * that Citus refuses by itself.
 */
export const itOnOneServer = (title: string, body: () => Promise<void>): void =>
  (isCluster ? it.skip : it)(title, body);
