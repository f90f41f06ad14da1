/** Verifies the ledger of one organization line by line. */

import type { Numbered, StoredOrganization, StoredRevision } from '../ledgerLine.js';
import { checkRevision, newChain } from './checkChain.js';
import { checkCheckpoints } from './checkCheckpoints.js';
import { checkEvents, newPlaces } from './checkEvents.js';
import type { Checkpoint } from './checkpoint.js';
import { type Finding, finding } from './finding.js';

/** The result for one ledger. Without findings it is intact. */
export interface Verified {
  organization: string;
  /** The number and the hash of the newest revision; 0 and '' if there is none. */
  revision: number;
  hash: string;
  events: number;
  findings: Finding[];
}

interface Verifying {
  verified: Verified;
  take(line: Exclude<Numbered, { organization: unknown }>): void;
  end(): void;
}

export function verifying(organization: StoredOrganization, checkpoints: Checkpoint[]): Verifying {
  const { code } = organization;
  const findings: Finding[] = [];
  const verified: Verified = { organization: code, revision: 0, hash: '', events: 0, findings };
  const chain = newChain(code, findings);
  const places = newPlaces(code, findings);
  const ofThisOne = checkpoints.filter((one) => one.organization === code);
  const provedNumbers = new Set(ofThisOne.map(({ revision }) => revision.number));
  const hashes = new Map<number, string>();
  let taken = 0;
  return {
    verified,
    take(row) {
      const { line } = row;
      if ('stray' in row) {
        const { revision, position } = row.stray;
        findings.push(finding(code, 'EVENT_STRAY', { revisions: revision, events: position, line }));
        return;
      }
      const { revision } = row;
      checkRevision(chain, revision, line);
      checkEvents(places, revision, line);
      if (taken === 0) findings.push(...registrationFindings(organization, revision, line));
      taken += 1;
      verified.events += revision.events.length;
      Object.assign(verified, { revision: revision.number, hash: revision.hash });
      if (provedNumbers.has(revision.number)) hashes.set(revision.number, revision.hash);
    },
    end() {
      const { revisions } = organization;
      const head = chain.next - 1;
      const missing = head - taken;
      if (taken === 0) findings.push(finding(code, 'REVISION_MISSING', { revisions: 1 }));
      if (taken > revisions || taken + missing < revisions)
        findings.push(finding(code, 'REVISIONS_MISCOUNTED', { words: [revisions, taken] }));
      findings.push(...checkCheckpoints(code, ofThisOne, head, hashes));
    },
  };
}

/** The organization's row repeats what the first revision registered; only the revision is covered by a hash. */
function registrationFindings(
  { code, name, timeZone }: StoredOrganization,
  { number, content }: StoredRevision,
  line?: number,
): Finding[] {
  const registered = number === 1 ? registrationIn(content) : undefined;
  if (!registered) return [finding(code, 'NO_REGISTRATION', { revisions: 1, line })];
  return Object.entries({ code, name, timeZone })
    .filter(([field, stored]) => registered[field] !== stored)
    .map(([field, stored]) =>
      finding(code, 'ORGANIZATION_CHANGED', { words: [field, stored, String(registered[field])], line }),
    );
}

function registrationIn(content: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(content).registration;
  } catch {
    return undefined;
  }
}
