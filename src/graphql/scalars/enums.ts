/** The enums of the API. Their values are the same as in the domain. */
import { registerEnumType } from 'type-graphql';

/** Registers an enum. Each value comes with its description, so that none can lack one. */
export function enumType<V extends string>(name: string, description: string, values: Record<V, string>) {
  const meanings = Object.entries<string>(values);
  const object = Object.fromEntries(meanings.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(meanings.map(([value, text]) => [value, { description: text }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const Coverage = enumType('Coverage', 'How much of the organization is recorded on a day.', {
  COMPLETE: 'The whole organization is recorded.',
  PARTIAL: 'Only a part is recorded: a unit that is missing from the answer may have existed.',
  UNKNOWN:
    'Nothing is known: the day is before the first recorded day, or the revision asked about is 0. This does not mean that the organization was empty. An input cannot record UNKNOWN.',
});

export const DatePrecision = enumType('DatePrecision', 'How exactly the source states an effective day.', {
  DAY: 'The day itself is known.',
  MONTH: 'Only the month is known: the effective day is the first day of it.',
  YEAR: 'Only the year is known: the effective day is the first day of it.',
  UNCERTAIN:
    'The effective day is the first day on which the new state is known; the change may have happened earlier.',
});

export const DutyExtent = enumType('DutyExtent', 'How much of a duty moves in a transfer.', {
  WHOLE: 'All of it: the giver no longer holds the duty.',
  PART: 'A part of it: the giver still holds the duty, and the receiver holds it too.',
  RESIDUAL: 'What is left after other transfers: the giver no longer holds the duty.',
});

export const SuccessionKind = enumType('SuccessionKind', 'How one unit took the place of another.', {
  MERGED: 'Several units were merged into a new one.',
  ABSORBED: 'The unit was merged into one that continues.',
  SPLIT: 'The unit ended and was split into several.',
  SPUN_OFF: 'A new unit was created from it, and it continues.',
  RECOMPOSED: 'Several units were recomposed into several others.',
  REPLACED: 'The unit was abolished, and the source names the unit that replaces it.',
  REINSTATED: 'The unit had ended and exists again: the succession is from the unit to itself.',
});

export const LineageDirection = enumType(
  'LineageDirection',
  'The direction in which a lineage is followed.',
  {
    BACKWARD: 'To the predecessors: the units it came from.',
    FORWARD: 'To the successors: the units that came from it.',
    BOTH: 'To the predecessors and to the successors; without the other successors of its predecessors.',
  },
);

export const ReorganizationStatus = enumType(
  'ReorganizationStatus',
  'Whether a reorganization is in effect.',
  {
    RECORDED: 'It is in effect, as recorded or as later amended.',
    WITHDRAWN: 'It was called off, or never happened: none of its changes is in effect.',
  },
);

export const Severity = enumType('Severity', 'Whether a problem stops the recording.', {
  ERROR: 'The input is refused: nothing is recorded.',
  WARNING: 'The input is recorded, but a person should look at it.',
});

export const Language = enumType('Language', 'The language of a sentence.', {
  JA: 'Japanese.',
  EN: 'English.',
});

export const ChangeKind = enumType('ChangeKind', 'What happened to a unit between two moments.', {
  CREATED: 'It is new, or was spun off from units that continue.',
  RENAMED: 'Its name changed, or the marks printed around the name.',
  TRANSFERRED: 'It was moved under another unit. A unit that only follows its merged parent is CARRIED.',
  RECLASSIFIED: 'Its kind changed.',
  REORDERED: 'It was given another place among its siblings.',
  MERGED: 'Several units became one: a new one, or one that continues and is on both sides.',
  SPLIT: 'A unit became several, or new ones were split off from one that continues and is on both sides.',
  RECOMPOSED: 'Several units were recomposed into several others.',
  ABOLISHED: 'It ended without a successor, or was replaced by others.',
  REINSTATED: 'It had ended and exists again, under the same id.',
  CARRIED: 'Nothing of its own changed, but its path did, or it moved with its merged parent.',
});

export const ComparisonSide = enumType(
  'ComparisonSide',
  'Which of the two revisions of a comparison have a record with the same content and day.',
  {
    FROM: 'Only the revision of `from`. The other one does not know it yet, or has it voided, withdrawn, corrected or on another day.',
    TO: 'Only the revision of `to`. The other one does not know it yet, or has it voided, withdrawn, corrected or on another day.',
    BOTH: 'Both. It is in the comparison because its day is between the two days.',
  },
);

export const LikenessOfUnits = enumType('LikenessOfUnits', 'Why units of two organizations are in one row.', {
  PLACE: 'They have the same name, and so do the units above them.',
  NAME: 'They have the same name and kind in other places, and no other units without a row of their own have.',
});
