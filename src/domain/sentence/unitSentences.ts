/** What is said of one event of units: created, changed, or taking the place of others. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { EventData, Fact } from '../words/event.js';
import { changedUnit } from './changedUnit.js';
import { again, mention, mentions, samePath } from './mention.js';
import { type Names, pathAfter, pathBefore, pathOfCreated, pathOfParent } from './names.js';
import {
  abolished,
  absorbed,
  created,
  merged,
  recomposed,
  reinstated,
  split,
  spunOff,
  stated,
} from './successionSentences.js';
import { called, listed, sequence, series } from './words.js';

type UnitFact = Extract<Fact, { type: `Unit${string}` }>;

export function unitEvent(event: UnitFact, names: Names): Bilingual {
  switch (event.type) {
    case 'UnitStated':
      return stated(pathOfCreated(names, event.data));
    case 'UnitCreated':
      return unitCreated(event.data, names);
    case 'UnitRenamed':
      return unitRenamed(event.data, names);
    case 'UnitTransferred':
      return unitTransferred(event.data, names);
    case 'UnitReclassified':
      return unitReclassified(event.data, names);
    case 'UnitReordered':
      return unitReordered(event.data, names);
    case 'UnitsMerged':
      return unitsMerged(event.data, names);
    case 'UnitSplit':
      return unitSplit(event.data, names);
    case 'UnitsRecomposed':
      return unitsRecomposed(event.data, names);
    case 'UnitAbolished':
      return unitAbolished(event.data, names);
    case 'UnitReinstated':
      return reinstated(pathAfter(names, event.data.unit));
  }
}

function unitCreated(data: EventData['UnitCreated'], names: Names): Bilingual {
  const origins = (data.from ?? []).map((unit) => pathBefore(names, unit));
  return created([pathOfCreated(names, data)], origins, data.fromOutside);
}

function unitRenamed({ unit, name, displayName }: EventData['UnitRenamed'], names: Names): Bilingual {
  const path = pathBefore(names, unit);
  return path.at(-1) === name
    ? changedUnit({ unit: path, written: displayName ?? name })
    : changedUnit({ unit: path, name });
}

function unitTransferred(data: EventData['UnitTransferred'], names: Names): Bilingual {
  const { parent, name, kind } = data;
  const path = pathBefore(names, data.unit);
  // By its path on the eve: a parent renamed the same day is the same, and one that begins that day is another.
  const under = parent === null ? [] : names.before(parent);
  return under && samePath(under, path.slice(0, -1))
    ? changedUnit({ unit: path, name, kind, reordered: true })
    : changedUnit({ unit: path, under: pathOfParent(names, parent), name, kind });
}

function unitReclassified({ units, kind, every }: EventData['UnitReclassified'], names: Names): Bilingual {
  const [unit] = units;
  if (unit && every === undefined && units.length === 1) {
    return changedUnit({ unit: pathBefore(names, unit.unit), kind, name: unit.name });
  }
  const paths = units.map((one) => pathBefore(names, one.unit));
  const which = every === undefined ? listed(mentions(paths)) : say(every, `every ${every}`);
  const changed = say(`${which.ja}を${kind}に変更`, `changed the kind of ${which.en} to ${kind}`);
  const renamings = units.flatMap(({ name }, i) => {
    if (name === undefined) return [];
    const old = called(again(paths[i]!, paths));
    return [say(`${old.ja}を${name}に`, `${old.en} to ${name}`)];
  });
  if (renamings.length === 0) return changed;
  const [ja, en] = [renamings.map((one) => one.ja).join('、'), series(renamings.map((one) => one.en)).en];
  return sequence(changed, say(`${ja}改称`, `renamed ${en}`));
}

function unitReordered({ unit, after }: EventData['UnitReordered'], names: Names): Bilingual {
  const { ja, en } = called(mention(pathBefore(names, unit)));
  if (after === '') {
    return say(`${ja}の建制順を先頭に変更`, `moved ${en} to the first place in the order`);
  }
  const anchor = pathAfter(names, after).at(-1);
  return say(`${ja}の建制順を${anchor}の次に変更`, `moved ${en} right after ${anchor} in the order`);
}

function unitsMerged({ units, into, created }: EventData['UnitsMerged'], names: Names): Bilingual {
  const sources = units.map((unit) => pathBefore(names, unit));
  return created ? merged(sources, pathOfCreated(names, created)) : absorbed(sources, pathAfter(names, into));
}

function unitSplit({ unit, keep, into }: EventData['UnitSplit'], names: Names): Bilingual {
  const results = into.map((result) => pathOfCreated(names, result));
  return (keep ? spunOff : split)(pathBefore(names, unit), results);
}

function unitsRecomposed({ units, keep, into }: EventData['UnitsRecomposed'], names: Names): Bilingual {
  return recomposed(
    units.map((unit) => pathBefore(names, unit)),
    keep.map((unit) => pathAfter(names, unit)),
    into.map(({ sources, ...result }) => ({
      unit: pathOfCreated(names, result),
      from: sources?.map((unit) => pathBefore(names, unit)),
    })),
  );
}

function unitAbolished({ unit, replacedBy = [] }: EventData['UnitAbolished'], names: Names): Bilingual {
  const heirs = replacedBy.map((heir) => pathAfter(names, heir));
  return abolished([pathBefore(names, unit)], heirs);
}
