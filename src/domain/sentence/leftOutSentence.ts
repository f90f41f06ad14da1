/** What is said where a later chart does not have a unit, duty or post: not that it ended, which the chart does not say. */
import { type Bilingual, say } from '../words/bilingual.js';
import type { Event, Fact } from '../words/event.js';
import { isLeftOut } from '../words/leftOut.js';
import { asWork } from './dutySentences.js';
import { mention } from './mention.js';
import { dutyName, type Names, pathBefore, postName } from './names.js';
import { called } from './words.js';

/** An event to be put into words. `leftOut`: it is an end only because a later chart does not have the unit, duty or post. */
export type FactToSay = Fact & { leftOut?: boolean };

/** An event as it was recorded. */
export const factToSay = <E extends Event>(event: E): E & { leftOut?: boolean } =>
  isLeftOut(event) ? { ...event, leftOut: true } : event;

/** undefined: the event does not end anything. */
export function leftOut(event: Fact, names: Names): Bilingual | undefined {
  const what = subject(event, names);
  return (
    what &&
    say(
      `${what.ja}は後の組織図に記載なし（以後の記録なし）`,
      `the later chart does not have ${what.en} (nothing is recorded of it from then on)`,
    )
  );
}

function subject(event: Fact, names: Names): Bilingual | undefined {
  switch (event.type) {
    case 'UnitAbolished':
      return called(mention(pathBefore(names, event.data.unit)));
    case 'DutyEnded': {
      const duty = dutyName(names, event.data.duty);
      return say(asWork(duty), `the duty ${duty}`);
    }
    case 'PostAbolished': {
      const post = postName(names, event.data.post);
      return say(`${post}の職`, `the post ${post}`);
    }
    default:
      return undefined;
  }
}
