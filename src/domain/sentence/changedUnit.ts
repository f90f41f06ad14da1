/** What is said of a unit that continues: moved, changed in kind, renamed, reordered, or several of these at once. */

import { type Bilingual, say } from '../words/bilingual.js';
import { type Mention, mentions } from './mention.js';
import type { Path } from './names.js';
import { called, type Step, steps } from './words.js';

export interface UnitChanges {
  unit: Path;
  /** The unit that it is now under; empty: the top. */
  under?: Path;
  kind?: string;
  name?: string;
  /** The name with its marks, where nothing else of the name changes. */
  written?: string;
  reordered?: boolean;
}

export function changedUnit(changes: UnitChanges): Bilingual {
  const { unit: path, under, reordered } = changes;
  const [unit, target] = mentions([path, ...(under?.length ? [under] : [])]) as [Mention, Mention?];
  const done = relabelled(changes);
  if (under) done.unshift(moved(target ? called(target) : say('最上位', 'the top')));

  const { ja, en } = called(unit);
  if (done.length > 0) return steps(say(`${ja}を`, en), reordered ? [...done, reorderedStep] : done);
  return reordered
    ? say(`${ja}の建制順を変更`, reorderedStep.en(en))
    : say(`${ja}に変更なし`, `left ${en} as it was`);
}

const moved = (target: Bilingual): Step => ({
  ja: `${target.ja}へ移管`,
  en: (whom = 'it') => `moved ${whom} to ${target.en}`,
});

const reorderedStep: Step = {
  ja: '建制順を変更',
  en: (whom) => (whom ? `changed the place of ${whom} in the order` : 'changed its place in the order'),
};

function relabelled({ kind, name, written }: UnitChanges): Step[] {
  const done: Step[] = [];
  if (kind !== undefined) {
    done.push({
      ja: `${kind}に変更`,
      en: (whom) => `changed ${whom ? `the kind of ${whom}` : 'its kind'} to ${kind}`,
    });
  }
  if (name !== undefined) {
    done.push({
      ja: `${name}に改称`,
      // "renamed 企画調整課 経営企画課" would read as one name.
      en: (whom) => (whom ? `renamed ${whom} to ${name}` : `renamed it ${name}`),
    });
  }
  if (written !== undefined) {
    done.push({
      ja: `${written}と表記`,
      en: (whom = 'it') => `wrote ${whom} as ${written}`,
    });
  }
  return done;
}
