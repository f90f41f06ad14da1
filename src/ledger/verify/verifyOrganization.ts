/** Verifies the ledger of one organization as its lines come. */

import type { Numbered, StoredOrganization, StoredRevision } from '../ledgerLine.js';
import { checkRevision, newChain } from './checkChain.js';
import { checkCheckpoints } from './checkCheckpoints.js';
import { checkEvents, newPlaces } from './checkEvents.js';
import type { Checkpoint } from './checkpoint.js';
import { type Finding, finding } from './finding.js';

/** What a ledger was found to be. It is sound where there are no findings. */
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
  const vouched = checkpoints.filter((one) => one.organization === code);
  const vouchedNumbers = new Set(vouched.map(({ revision }) => revision.number));
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
      if (vouchedNumbers.has(revision.number)) hashes.set(revision.number, revision.hash);
    },
    end() {
      const { revisions } = organization;
      const head = chain.next - 1;
      const missing = head - taken;
      if (taken === 0) findings.push(finding(code, 'REVISION_MISSING', { revisions: 1 }));
      if (taken > revisions || taken + missing < revisions)
        findings.push(finding(code, 'REVISIONS_MISCOUNTED', { words: [revisions, taken] }));
      findings.push(...checkCheckpoints(code, vouched, head, hashes));
    },
  };
}

/** What the organization's own row says was registered by the first revision, whose hash covers it. */
function registrationFindings(
  { code, name, timeZone }: StoredOrganization,
  { number, content }: StoredRevision,
  line?: number,
): Finding[] {
  const registered = number === 1 ? registrationIn(content) : undefined;
  if (!registered) return [finding(code, 'NO_REGISTRATION', { revisions: 1, line })];
  return Object.entries({ code, name, timeZone })
    .filter(([field, stands]) => registered[field] !== stands)
    .map(([field, stands]) =>
      finding(code, 'ORGANIZATION_CHANGED', { words: [field, stands, String(registered[field])], line }),
    );
}

function registrationIn(content: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(content).registration;
  } catch {
    return undefined;
  }
}
