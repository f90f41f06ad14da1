/** Every event in words: in Japanese as an official notice would say it, and in English. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { EventData, Fact } from '../words/event.js';
import { dutyEnded, dutyStated, dutyTransferred } from './dutySentences.js';
import {
  dutyName,
  type Language,
  type Names,
  pathAfter,
  pathBefore,
  pathOfCreated,
  postName,
} from './names.js';
import { oversightSet, postAbolished, postChanged, postCreated, postStated } from './postSentences.js';
import { reinstated, stated } from './successionSentences.js';
import {
  unitAbolished,
  unitCreated,
  unitReclassified,
  unitRenamed,
  unitReordered,
  unitSplit,
  unitsMerged,
  unitsRecomposed,
  unitTransferred,
} from './unitSentences.js';
import { sentence } from './words.js';

/** What the event says, as one sentence. How exactly its day is known is not part of it. */
export const eventSentence = (event: Fact, names: Names, lang: Language): string =>
  sentence(inWords(event, names), lang);

function inWords(event: Fact, names: Names): Bilingual {
  switch (event.type) {
    case 'UnitStated':
      return withAddedLater(event.data, stated(pathOfCreated(names, event.data)));
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
    case 'DutyStated':
      return withAddedLater(event.data, dutyStatedIn(event.data, names));
    case 'DutyTransferred':
      return dutyTransferred(event.data, names);
    case 'DutyEnded':
      return dutyEndedIn(event.data, names);
    case 'PostStated':
      return withAddedLater(event.data, postStated(event.data, names));
    case 'PostCreated':
      return postCreated(event.data, names);
    case 'PostChanged':
      return postChanged(event.data, names);
    case 'PostAbolished':
      return postAbolished(postName(names, event.data.post));
    case 'OversightSet':
      return oversightSetIn(event.data, names);
  }
}

/** Says so if the statement was added to the baseline later. */
const withAddedLater = ({ widened }: { widened?: true }, { ja, en }: Bilingual): Bilingual =>
  widened ? say(`${ja}（追記）`, `${en} (added later)`) : say(ja, en);

const dutyStatedIn = ({ name, holders }: EventData['DutyStated'], names: Names) =>
  dutyStated(
    name,
    holders.map((unit) => pathAfter(names, unit)),
  );

const dutyEndedIn = ({ duty, holders }: EventData['DutyEnded'], names: Names) =>
  dutyEnded(
    dutyName(names, duty),
    holders.map((unit) => pathBefore(names, unit)),
  );

const oversightSetIn = ({ unit, posts }: EventData['OversightSet'], names: Names) =>
  oversightSet(
    pathAfter(names, unit),
    posts.map((post) => postName(names, post)),
  );
