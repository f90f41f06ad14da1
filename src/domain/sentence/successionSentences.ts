/** What is said of units that begin, end, or take the place of others. */

import { type Bilingual, say } from '../words/bilingual.js';
import { again, mention, mentions } from './mention.js';
import type { Path } from './names.js';
import { called, listed, put, sequence, series } from './words.js';

export function stated(unit: Path): Bilingual {
  const { ja, en } = put([mention(unit)]);
  return say(`${ja}置く`, `there is ${en}${unit.length === 1 ? ' at the top' : ''}`);
}

export function created(units: Path[], from: Path[] = [], outside?: string): Bilingual {
  const shown = mentions([...from, ...units]);
  const origins = listed(shown.slice(0, from.length));
  const made = put(shown.slice(from.length));
  const before = [
    ...(from.length > 0 ? [say(`${origins.ja}から分離`, `spun off from ${origins.en}`)] : []),
    ...(outside === undefined ? [] : [say(`${outside}から承継`, `taken over from ${outside}`)]),
  ];
  return say(
    sequence(...before, say(`${made.ja}新設`, '')).ja,
    [`created ${made.en}`, ...before.map(({ en }) => en)].join(', '),
  );
}

export function merged(units: Path[], into: Path): Bilingual {
  const shown = mentions([...units, into]);
  const sources = listed(shown.slice(0, -1));
  return say(
    `${sources.ja}を統合し、${put(shown.slice(-1)).ja}設置`,
    `merged ${sources.en} into the new ${called(shown.at(-1)!).en}`,
  );
}

/** Into a unit that existed before. */
export function absorbed(units: Path[], into: Path): Bilingual {
  const shown = mentions([...units, into]);
  const sources = listed(shown.slice(0, -1));
  const target = called(shown.at(-1)!);
  return say(`${sources.ja}を${target.ja}に統合`, `merged ${sources.en} into ${target.en}`);
}

export function split(unit: Path, into: Path[]): Bilingual {
  const [source, ...results] = mentions([unit, ...into]);
  const [whole, parts] = [called(source!), listed(results)];
  return say(`${whole.ja}を${parts.ja}に分割`, `split ${whole.en} into ${parts.en}`);
}

/** The unit continues beside the new ones. */
export function spunOff(unit: Path, into: Path[]): Bilingual {
  const [source, ...results] = mentions([unit, ...into]);
  const [whole, parts] = [called(source!), listed(results)];
  return say(`${whole.ja}から${parts.ja}を分離`, `spun off ${parts.en} from ${whole.en}`);
}

/** `from`: the sources of a result, if these are not all sources. */
export function recomposed(units: Path[], kept: Path[], into: { unit: Path; from?: Path[] }[]): Bilingual {
  const paths = [...units, ...into.map(({ unit }) => unit)];
  const shown = mentions(paths);
  const named = (list: Path[]) => {
    const names = list.map((path) => called(again(path, [...paths, ...kept])));
    return say(series(names.map(({ ja }) => ja)).ja, series(names.map(({ en }) => en)).en);
  };
  const sources = listed(shown.slice(0, units.length));
  const results = shown.slice(units.length);
  const keptNames = named(kept);
  if (into.length === 0) {
    return say(
      `${sources.ja}を再編し、${keptNames.ja}に集約`,
      `recomposed ${sources.en} into ${keptNames.en} alone`,
    );
  }
  const origins = into.flatMap(({ unit, from }) =>
    from ? [{ name: named([unit]), from: named(from) }] : [],
  );
  const remarks = [
    ...origins.map(({ name, from }) => say(`${name.ja}は${from.ja}から`, `${name.en} from ${from.en}`)),
    ...(kept.length > 0 ? [say(`${keptNames.ja}は存続`, `${keptNames.en} remaining`)] : []),
  ];
  const made = say(put(results).ja, listed(results).en);
  return say(
    `${sources.ja}を再編し、${made.ja}設置${remark(remarks.map(({ ja }) => ja).join('、'), '（', '）')}`,
    `recomposed ${sources.en} into ${made.en}${remark(remarks.map(({ en }) => en).join('; '), ' (', ')')}`,
  );
}

const remark = (text: string, open: string, close: string) => (text === '' ? '' : open + text + close);

export function abolished(units: Path[], replacedBy: Path[] = []): Bilingual {
  const shown = mentions([...units, ...replacedBy]);
  const ended = listed(shown.slice(0, units.length));
  if (replacedBy.length === 0) return say(`${ended.ja}を廃止`, `abolished ${ended.en}`);
  const heirs = listed(shown.slice(units.length));
  return say(`${ended.ja}を廃止し、${heirs.ja}が承継`, `abolished ${ended.en}, replaced by ${heirs.en}`);
}

export function reinstated(unit: Path): Bilingual {
  const { ja, en } = put([mention(unit)]);
  return say(`${ja}再設置`, `reinstated ${en}`);
}
