/** The proposal as a person gets it to see: a file that enkaku record takes, with the reasons in comments. */
import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { RecordReorganization } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { Matching } from '../match/matching.js';
import { SURE } from '../match/score.js';
import type { UnitList } from '../read/unitList.js';
import { type Proposed, propose } from './propose.js';

export interface Heading {
  on: Day;
  organization?: string;
  title?: string;
}

/** No code can be this, so the recorder refuses it and quotes it. */
export const NO_ORGANIZATION = '（ここに組織コードを書く / write the code of the organization here）';

/** What speaks for a change is about the proposal, not about the decision: in comments it is not recorded. */
export function proposalText(matching: Matching, heading: Heading): string {
  const proposed = propose(matching);
  const { on, title = `機構改正 ${on}`, organization = organizationOf(matching.old) } = heading;
  const command: RecordReorganization = {
    organization: organization ?? NO_ORGANIZATION,
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
  // Long names are not folded: a line is a line.
  return document.toString({ lineWidth: 0 });
}

const lines = (texts: string[]) => texts.map((text) => ` ${text}`).join('\n');

function explain({ what, score, reasons }: Proposed): string[] {
  const [ja, en] = score < SURE ? ['要確認 ', 'CHECK '] : ['', ''];
  return [
    `${ja}${what.ja} ${score.toFixed(2)}: ${reasons.map((reason) => reason.ja).join('、')}`,
    `${en}${what.en} ${score.toFixed(2)}: ${reasons.map((reason) => reason.en).join(', ')}`,
  ];
}

function summary(matching: Matching, proposed: Proposed[]): string[] {
  const { old, new: now } = matching;
  const counts = new Map<string, number>();
  for (const { what } of proposed) {
    const called = `${what.ja} / ${what.en}`;
    counts.set(called, (counts.get(called) ?? 0) + 1);
  }
  const doubtful = proposed.filter(({ score }) => score < SURE).length;
  return [
    '二つの一覧から導いた機構改正の案。確かめ、直してから enkaku record で記録する。',
    'A reorganization proposed from two lists. Check it, edit it, then record it with enkaku record.',
    '',
    `旧 / old: ${old.file}, ${old.units.length}`,
    `新 / new: ${now.file}, ${now.units.length}`,
    ...ignoredIn(old),
    ...(now.file === old.file ? [] : ignoredIn(now)),
    '',
    `変更なし / unchanged: ${unchanged(matching, proposed)}`,
    ...[...counts].map(([called, count]) => `${called}: ${count}`),
    `要確認 / CHECK: ${doubtful}`,
  ];
}

const ignoredIn = ({ file, ignored }: UnitList) =>
  ignored.length === 0 ? [] : [`使わない列 / columns not used in ${file}: ${ignored.join(', ')}`];

/** Units in both lists of which no change speaks. */
function unchanged({ pairs, old }: Matching, proposed: Proposed[]): number {
  const changed = new Set(proposed.map(({ of }) => of));
  return old.units.filter((unit) => pairs.has(unit) && !changed.has(pairs.get(unit)?.new)).length;
}

/** Where the ids are Enkaku's own, they begin with the code. */
function organizationOf({ units }: UnitList): string | undefined {
  const codes = new Set(units.map(({ id }) => /^([A-Za-z0-9._-]{1,64}):u\d+$/.exec(id ?? '')?.[1]));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
