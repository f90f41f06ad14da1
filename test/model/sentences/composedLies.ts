/** What the composed line of an entry must not say, because it is not so. */
import { pathOf } from '../reference/comparison.js';
import { type Joined, kindsOfUnit, sourcesOf } from './composedFacts.js';
import { fits, type Path, type Reader, type Sentence } from './mentioned.js';

/** The verbs of each language that say the same. */
const VERBS = {
  merged: ['統合', 'merged'],
  split: ['分割', 'split'],
  spunOff: ['分離', 'spun off'],
  created: ['新設', 'created'],
  abolished: ['廃止', 'abolished'],
  reinstated: ['再設置', 'reinstated'],
  recomposed: ['再編', 'recomposed'],
} as const;

type Verb = keyof typeof VERBS;

/** The false words of the line; empty: it has none. */
export function liesIn(line: Sentence, joined: Joined, readers: { ja: Reader }): string[] {
  const english = line.en.toLowerCase();
  const says = (verb: Verb) => line.ja.includes(VERBS[verb][0]);
  const unlike = (Object.keys(VERBS) as Verb[]).filter(
    (verb) => says(verb) !== english.includes(VERBS[verb][1]),
  );
  return [
    ...unlike.map((verb) => `only one language says that it was ${verb}`),
    ...(Object.keys(VERBS) as Verb[])
      .filter((verb) => says(verb) && !isTrue(verb, joined))
      .map((verb) => `${verb} is false`),
    ...(isJoined(joined) && !(['merged', 'split', 'spunOff', 'recomposed'] as const).some(says)
      ? ['nothing says how the units became each other']
      : []),
    ...falseOfUnits(line.ja, joined, readers.ja),
    ...falseSources(line.ja, joined, readers.ja),
  ];
}

/** Units of one moment became others of the second. */
const isJoined = ({ ended, begun, lasting, lines }: Joined) =>
  lines.length > 0 &&
  ended.length + begun.length > 0 &&
  lasting.length + begun.length > 0 &&
  lasting.length + ended.length > 0;

function isTrue(verb: Verb, joined: Joined): boolean {
  const { kinds, before, after, lasting, ended, begun, lines } = joined;
  switch (verb) {
    case 'merged':
      return kinds.includes('MERGED') && before.length > 1;
    case 'split':
      return kinds.includes('SPLIT') && after.length > 1 && lasting.length === 0;
    case 'spunOff':
      return (kinds.includes('SPLIT') && lasting.length > 0) || kinds.includes('CREATED');
    case 'created':
      return begun.some((unit) => !lines.some((line) => line.to === unit));
    case 'abolished':
      return ended.some((unit) => !lines.some((line) => line.from === unit));
    case 'reinstated':
      return kinds.includes('REINSTATED');
    case 'recomposed':
      return lines.length > 0;
  }
}

/** 企画課を総務部へ移管し、係に変更し、企画係に改称し、建制順を変更: what each unit is said to have changed, clause by clause. */
function falseOfUnits(sentence: string, joined: Joined, read: Reader): string[] {
  const { kinds, lasting, from } = joined;
  let subject: Path = [];
  return sentence
    .replace(/^.*までの間に/, '')
    .split('し、')
    .flatMap((clause) => {
      const said = [
        ...(/へ移管/.test(clause) ? ['TRANSFERRED'] : []),
        ...(/に変更(?!なし)/.test(clause) && !/建制順/.test(clause) ? ['RECLASSIFIED'] : []),
        ...(/に改称|と表記/.test(clause) ? ['RENAMED'] : []),
        ...(/建制順/.test(clause) ? ['REORDERED'] : []),
      ];
      const [head = ''] = clause.split(/[をの](?=.*(?:移管|変更|改称|表記))/);
      const [named] = head === clause ? [] : read(head).slice(-1);
      if (named) subject = named;
      const units = lasting.filter((unit) => fits(subject, pathOf(from.tree, unit)));
      const isTrueOf = (kind: string) =>
        units.some((unit) => {
          const own = kindsOfUnit(unit, joined);
          // Where a unit also changed otherwise its order is not told.
          return kind === 'REORDERED' ? kinds.includes(kind) : own.includes(kind);
        });
      return said
        .filter((kind) => !isTrueOf(kind))
        .map((kind) => `${kind} is not true of ${subject.join('/')}`);
    });
}

/** 「丙課は甲課から」: a recomposed unit comes from these and from no others. */
function falseSources(sentence: string, joined: Joined, read: Reader): string[] {
  if (!sentence.includes('再編')) return [];
  const { begun, before, from, to } = joined;
  const remarks = [...sentence.matchAll(/([^（、は]+)は([^（）は]+?)から/g)].map(
    ([, unit = '', sources = '']) => ({
      unit: read(unit).at(-1) ?? [],
      sources: read(sources),
    }),
  );
  return begun.flatMap((unit) => {
    const sources = sourcesOf(unit, joined);
    if (sources.length === 0 || sources.length === before.length) return [];
    // 税務係 may be another unit than 企画係税務係: the remark that shows most of the path is about the unit.
    const [remark] = remarks
      .filter((one) => fits(one.unit, pathOf(to.tree, unit)))
      .sort((a, b) => b.unit.length - a.unit.length);
    const isRight =
      remark?.sources.length === sources.length &&
      sources.every((source) => remark.sources.some((one) => fits(one, pathOf(from.tree, source))));
    return isRight ? [] : [`${pathOf(to.tree, unit).join('/')} has other sources`];
  });
}
