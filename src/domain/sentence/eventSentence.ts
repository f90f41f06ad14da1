/** Every event in words: in Japanese as an official notice would say it, and in English. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { EventData, Fact } from '../words/event.js';
import { changedUnit } from './changedUnit.js';
import { dutyEnded, dutyStated, dutyTransferred } from './dutySentences.js';
import { mention, mentions, samePath } from './mention.js';
import {
  dutyName,
  type Language,
  type Names,
  pathAfter,
  pathBefore,
  pathOfCreated,
  pathOfParent,
  postName,
} from './names.js';
import { oversightSet, postAbolished, postChanged, postCreated, postStated } from './postSentences.js';
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
import { called, listed, sentence } from './words.js';

/** What the event says, as one sentence. How exactly its day is known is not part of it. */
export const eventSentence = (event: Fact, names: Names, lang: Language): string =>
  sentence(told(event, names), lang);

function told(event: Fact, names: Names): Bilingual {
  switch (event.type) {
    case 'UnitStated':
      return noted(event.data, stated(pathOfCreated(names, event.data)));
    case 'UnitCreated': {
      const { from = [], fromOutside } = event.data;
      const origins = from.map((unit) => pathBefore(names, unit));
      return created([pathOfCreated(names, event.data)], origins, fromOutside);
    }
    case 'UnitRenamed':
      return unitRenamed(event.data, names);
    case 'UnitTransferred':
      return unitTransferred(event.data, names);
    case 'UnitReclassified':
      return unitReclassified(event.data, names);
    case 'UnitReordered':
      return unitReordered(event.data, names);
    case 'UnitsMerged': {
      const { units, into, created } = event.data;
      const sources = units.map((unit) => pathBefore(names, unit));
      return created
        ? merged(sources, pathOfCreated(names, created))
        : absorbed(sources, pathAfter(names, into));
    }
    case 'UnitSplit': {
      const { unit, keep, into } = event.data;
      const results = into.map((created) => pathOfCreated(names, created));
      return (keep ? spunOff : split)(pathBefore(names, unit), results);
    }
    case 'UnitsRecomposed': {
      const { units, keep, into } = event.data;
      return recomposed(
        units.map((unit) => pathBefore(names, unit)),
        keep.map((unit) => pathAfter(names, unit)),
        into.map(({ sources, ...created }) => ({
          unit: pathOfCreated(names, created),
          from: sources?.map((unit) => pathBefore(names, unit).at(-1) ?? ''),
        })),
      );
    }
    case 'UnitAbolished': {
      const heirs = event.data.replacedBy ?? [];
      return abolished(
        [pathBefore(names, event.data.unit)],
        heirs.map((unit) => pathAfter(names, unit)),
      );
    }
    case 'UnitReinstated':
      return reinstated(pathAfter(names, event.data.unit));
    case 'DutyStated': {
      const { name, holders } = event.data;
      const paths = holders.map((unit) => pathAfter(names, unit));
      return noted(event.data, dutyStated(name, paths));
    }
    case 'DutyTransferred':
      return dutyTransferred(event.data, names);
    case 'DutyEnded': {
      const { duty, holders } = event.data;
      return dutyEnded(
        dutyName(names, duty),
        holders.map((unit) => pathBefore(names, unit)),
      );
    }
    case 'PostStated':
      return noted(event.data, postStated(event.data, names));
    case 'PostCreated':
      return postCreated(event.data, names);
    case 'PostChanged':
      return postChanged(event.data, names);
    case 'PostAbolished':
      return postAbolished(postName(names, event.data.post));
    case 'OversightSet': {
      const { unit, posts } = event.data;
      return oversightSet(
        pathAfter(names, unit),
        posts.map((post) => postName(names, post)),
      );
    }
  }
}

/** What a later chart added to the days of an earlier one. */
const noted = ({ widened }: { widened?: true }, { ja, en }: Bilingual): Bilingual =>
  widened ? say(`${ja}（追記）`, `${en} (added later)`) : say(ja, en);

function unitRenamed({ unit, name, displayName }: EventData['UnitRenamed'], names: Names): Bilingual {
  const path = pathBefore(names, unit);
  return path.at(-1) === name
    ? changedUnit({ unit: path, written: displayName ?? name })
    : changedUnit({ unit: path, name });
}

function unitTransferred(data: EventData['UnitTransferred'], names: Names): Bilingual {
  const { parent, name, kind } = data;
  const path = pathBefore(names, data.unit);
  // On the eve's names, so that a parent renamed the same day is seen to be the same.
  const under = parent === null ? [] : pathBefore(names, parent);
  return samePath(under, path.slice(0, -1))
    ? changedUnit({ unit: path, name, kind, reordered: true })
    : changedUnit({ unit: path, under: pathOfParent(names, parent), name, kind });
}

function unitReclassified({ units, kind, every }: EventData['UnitReclassified'], names: Names): Bilingual {
  const [unit] = units;
  if (unit && every === undefined && units.length === 1) {
    return changedUnit({ unit: pathBefore(names, unit.unit), kind, name: unit.name });
  }
  const which = listed(mentions(units.map((one) => pathBefore(names, one.unit))));
  const renamed = units.some(({ name }) => name !== undefined);
  return say(
    `${every ?? which.ja}を${kind}に変更${renamed ? 'し、その名称を改称' : ''}`,
    `changed the kind of ${every ? `every ${every}` : which.en} to ${kind}${renamed ? ' and renamed them accordingly' : ''}`,
  );
}

function unitReordered({ unit, after }: EventData['UnitReordered'], names: Names): Bilingual {
  const { ja, en } = called(mention(pathBefore(names, unit)));
  if (after === '') {
    return say(`${ja}の建制順を先頭に変更`, `moved ${en} to the first place in the order`);
  }
  const anchor = pathAfter(names, after).at(-1);
  return say(`${ja}の建制順を${anchor}の次に変更`, `moved ${en} right after ${anchor} in the order`);
}
