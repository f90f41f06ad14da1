/** Finds changes that were made to ledgers without the service, line by line, in a database or in a file. */

import type { Numbered } from '../ledgerLine.js';
import type { Checkpoint } from './checkpoint.js';
import { finding } from './finding.js';
import { type Verified, verifying } from './verifyOrganization.js';

export interface Verification {
  take(line: Numbered): void;
  /** All organizations so far, with their findings so far. */
  verified: Verified[];
  /** To be called after the last line. */
  end(): Verified[];
}

/** `expected`: codes of organizations that must be there, beside those that have a checkpoint. */
export function newVerification(checkpoints: Checkpoint[] = [], expected: string[] = []): Verification {
  const verified: Verified[] = [];
  let current: ReturnType<typeof verifying> | undefined;
  const known = (code: string) => verified.some(({ organization }) => organization === code);
  return {
    verified,
    take(line) {
      if (!('organization' in line)) {
        if (!current) throw new Error('a ledger begins with its organization');
        current.take(line);
        return;
      }
      current?.end();
      const { code } = line.organization;
      const twice = known(code) ? [finding(code, 'ORGANIZATION_TWICE', { line: line.line })] : [];
      current = verifying(line.organization, checkpoints);
      current.verified.findings.push(...twice);
      verified.push(current.verified);
    },
    end() {
      current?.end();
      current = undefined;
      const wanted = new Set([...expected, ...checkpoints.map(({ organization }) => organization)]);
      verified.push(...[...wanted].filter((code) => !known(code)).map(missing));
      return verified;
    },
  };
}

const missing = (organization: string): Verified => ({
  organization,
  revision: 0,
  hash: '',
  events: 0,
  findings: [finding(organization, 'ORGANIZATION_MISSING')],
});
