/** Every event in words: in Japanese as an official notice would say it, and in English. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { EventData, Fact } from '../words/event.js';
import { dutyEnded, dutyStated, dutyTransferred } from './dutySentences.js';
import { type FactToSay, leftOut } from './leftOutSentence.js';
import { dutyName, type Language, type Names, pathAfter, pathBefore, postName } from './names.js';
import { oversightSet, postAbolished, postChanged, postCreated, postStated } from './postSentences.js';
import { unitEvent } from './unitSentences.js';
import { sentence } from './words.js';

/** What the event says, as one sentence. How exactly its day is known is not part of it. */
export function eventSentence(event: FactToSay, names: Names, lang: Language): string {
  const words = (event.leftOut && leftOut(event, names)) || inWords(event, names);
  const isAddedLater = 'widened' in event.data && event.data.widened === true;
  return sentence(isAddedLater ? addedLater(words) : words, lang);
}

function inWords(event: Fact, names: Names): Bilingual {
  switch (event.type) {
    case 'DutyStated':
      return dutyStatedIn(event.data, names);
    case 'DutyTransferred':
      return dutyTransferred(event.data, names);
    case 'DutyEnded':
      return dutyEndedIn(event.data, names);
    case 'PostStated':
      return postStated(event.data, names);
    case 'PostCreated':
      return postCreated(event.data, names);
    case 'PostChanged':
      return postChanged(event.data, names);
    case 'PostAbolished':
      return postAbolished(postName(names, event.data.post));
    case 'OversightSet':
      return oversightSetIn(event.data, names);
    case 'OrganizationRenamed':
      return organizationRenamed(event.data);
    default:
      return unitEvent(event, names);
  }
}

/** A statement that was added to the baseline after the chart of its day was recorded. */
const addedLater = ({ ja, en }: Bilingual): Bilingual => say(`${ja}（追記）`, `${en} (added later)`);

const organizationRenamed = ({ name }: EventData['OrganizationRenamed']): Bilingual =>
  say(`組織の名称を${name}に変更`, `renamed the organization to ${name}`);

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
