/** What a state of a unit begins with, in the words of the table and of the sentences. */
import { changeKindWords, successionKindWords } from '../../../domain/sentence/kindWords.js';
import type { Bilingual } from '../../../domain/words/bilingual.js';
import type { LineageEventFragment, LineageStateFragment } from '../../asking/questions/lineage.generated.js';
import { lineageTexts } from '../texts.js';

/** `before`: the state that ended on the day on which this one begins; absent: the unit did not exist. */
export function verbsOf(state: LineageStateFragment, before?: LineageStateFragment): Bilingual[] {
  const causes = state.causes.map(effective);
  const stated = causes.some(({ type }) => type === 'UnitStated') ? [lineageTexts.stated] : [];
  return [...stated, ...(before ? changesBetween(before, state) : causes.flatMap(beginning))];
}

/** The effective version of an event; an event that is left out has only its own words. */
export const effective = (event: LineageEventFragment) => event.reading ?? event;

function changesBetween(before: LineageStateFragment, state: LineageStateFragment): Bilingual[] {
  const renamed = before.name !== state.name || before.displayName !== state.displayName;
  const moved = before.parent?.unitId !== state.parent?.unitId;
  const types = new Set(state.causes.map((event) => effective(event).type));
  // Without an event of its own the unit followed its parent into a merger.
  const ofItsOwn = types.has('UnitTransferred') || types.has('UnitStated');
  const placed = types.has('UnitReordered') || types.has('UnitTransferred');
  return [
    ...(renamed ? [changeKindWords.RENAMED] : []),
    ...(moved ? [ofItsOwn ? changeKindWords.TRANSFERRED : changeKindWords.CARRIED] : []),
    ...(before.kind === state.kind ? [] : [changeKindWords.RECLASSIFIED]),
    ...(placed && !moved ? [changeKindWords.REORDERED] : []),
  ];
}

function beginning(version: ReturnType<typeof effective>): Bilingual[] {
  switch (version.type) {
    case 'UnitCreated':
      return [changeKindWords.CREATED];
    case 'UnitsMerged':
      return [successionKindWords.MERGED];
    case 'UnitSplit':
      return [version.data.keep ? successionKindWords.SPUN_OFF : successionKindWords.SPLIT];
    case 'UnitsRecomposed':
      return [successionKindWords.RECOMPOSED];
    case 'UnitReinstated':
      return [successionKindWords.REINSTATED];
    default:
      return [];
  }
}
