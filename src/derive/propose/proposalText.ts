/** The proposal as a file that enkaku record accepts, with the reasons in comments. */
import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { Bilingual } from '../../domain/words/bilingual.js';
import type { RecordReorganization } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { Matching } from '../match/matching.js';
import { SURE } from '../match/score.js';
import type { UnitList } from '../read/unitList.js';
import { type Proposed, propose } from './propose.js';
import { check, defaultTitle, head, noOrganization } from './texts.js';

export interface Heading {
  on: Day;
  organization?: string;
  title?: string;
}

/** The reasons of a change belong to the proposal, not to the reorganization, so they are comments and not recorded. */
export function proposalText(matching: Matching, heading: Heading): string {
  const proposed = propose(matching);
  const { on, title = defaultTitle(on), organization = organizationOf(matching.old) } = heading;
  const command: RecordReorganization = {
    organization: organization ?? noOrganization,
    reorganization: { title, effectiveOn: on, changes: proposed.map(({ change }) => change) },
  };
  const document = new Document(command, { schema: 'core', aliasDuplicateObjects: false });
  document.commentBefore = lines(summary(matching, proposed));
  const changes = document.getIn(['reorganization', 'changes']);
  if (!isSeq<YAMLMap>(changes)) throw new Error('changes are a list');
  if (changes.items.length === 0) changes.flow = true;
  changes.items.forEach((item, i) => {
    const about = proposed[i];
    if (!about || !isMap(item)) return;
    item.commentBefore = lines(explain(about));
    item.spaceBefore = i > 0;
  });
  // Long names are not wrapped onto the next line.
  return document.toString({ lineWidth: 0 });
}

const lines = (texts: string[]) => texts.map((text) => ` ${text}`).join('\n');

function explain({ what, score, reasons }: Proposed): string[] {
  const [ja, en] = score < SURE ? [`${check.ja} `, `${check.en} `] : ['', ''];
  return [
    `${ja}${what.ja} ${score.toFixed(2)}: ${reasons.map((reason) => reason.ja).join('、')}`,
    `${en}${what.en} ${score.toFixed(2)}: ${reasons.map((reason) => reason.en).join(', ')}`,
  ];
}

function summary(matching: Matching, proposed: Proposed[]): string[] {
  const { old, new: now } = matching;
  const counts = new Map<string, number>();
  for (const { what } of proposed) {
    counts.set(both(what), (counts.get(both(what)) ?? 0) + 1);
  }
  const doubtful = proposed.filter(({ score }) => score < SURE).length;
  return [
    head.whatThisIs.ja,
    head.whatThisIs.en,
    '',
    `${both(head.oldList)}: ${old.file}, ${old.units.length}`,
    `${both(head.newList)}: ${now.file}, ${now.units.length}`,
    ...ignoredIn(old),
    ...(now.file === old.file ? [] : ignoredIn(now)),
    '',
    `${both(head.unchanged)}: ${unchanged(matching, proposed)}`,
    ...[...counts].map(([name, count]) => `${name}: ${count}`),
    `${both(check)}: ${doubtful}`,
  ];
}

const both = ({ ja, en }: Bilingual) => `${ja} / ${en}`;

const ignoredIn = ({ file, ignored }: UnitList) =>
  ignored.length === 0 ? [] : [`${both(head.ignoredColumns(file))}: ${ignored.join(', ')}`];

/** How many units are in both lists without a change. */
function unchanged({ pairs, old }: Matching, proposed: Proposed[]): number {
  const changed = new Set(proposed.map(({ of }) => of));
  return old.units.filter((unit) => pairs.has(unit) && !changed.has(pairs.get(unit)?.new)).length;
}

/** Ids that Enkaku gave begin with the code of the organization. */
function organizationOf({ units }: UnitList): string | undefined {
  const codes = new Set(units.map(({ id }) => /^([A-Za-z0-9._-]{1,64}):u\d+$/.exec(id ?? '')?.[1]));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
