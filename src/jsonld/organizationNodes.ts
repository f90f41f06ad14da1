/** The document itself, and the organization it describes. */
import type { Day } from '../domain/words/day.js';
import type { OrganizationNameRow } from '../queries/moment/organizationNames.js';
import type { Organization } from '../queries/moment/organizations.js';
import type { CoverageRow } from '../queries/wholeHistory.js';
import { type Node, someOf } from './context.js';
import { daysOf } from './described.js';
import type { Iris } from './iris.js';

export interface About {
  organization: Organization;
  revision: number;
  /** When the revision was recorded; absent for revision 0. */
  recordedAt?: string;
  coverages: CoverageRow[];
  names: OrganizationNameRow[];
}

export function organizationNodes(
  { organization, revision, recordedAt, coverages, names }: About,
  iris: Iris,
): Node[] {
  const { code } = organization;
  const [newest = organization.name, ...others] = names.map(({ name }) => name).reverse();
  const document = `${code}~${revision}`;
  const periodOf = (from: Day) => iris.since(document, from);
  return [
    {
      '@id': iris.of(document),
      '@type': 'dcat:Dataset',
      'dct:identifier': document,
      'dct:subject': iris.of(code),
      'dct:issued': recordedAt,
      'dct:temporal': someOf(coverages.map(({ from }) => periodOf(from))),
    },
    ...coverages.map(({ coverage, from, until }) => ({
      '@id': periodOf(from),
      '@type': 'dct:PeriodOfTime',
      ...daysOf({ from, until }),
      'skos:notation': coverage,
    })),
    {
      '@id': iris.of(code),
      '@type': 'org:FormalOrganization',
      'dct:identifier': code,
      'skos:prefLabel': newest,
      'skos:altLabel': someOf(others.reverse()),
    },
  ];
}
