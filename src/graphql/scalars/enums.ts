/** The enums of the API. Their values are the words that the domain itself uses. */
import { registerEnumType } from 'type-graphql';

/** Makes an enum from its values and what each of them means, so that none can lack a description. */
function enumType<V extends string>(name: string, description: string, values: Record<V, string>) {
  const meanings = Object.entries<string>(values);
  const object = Object.fromEntries(meanings.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(meanings.map(([value, text]) => [value, { description: text }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const Coverage = enumType('Coverage', 'How much of the organization is recorded on a day.', {
  COMPLETE: 'The whole organization is recorded.',
  PARTIAL: 'Only a part of it is: what is missing from the answer may have existed all the same.',
  UNKNOWN:
    'Nothing is known: the day lies before the first recorded one, or the point of knowledge before the first revision. This is not an empty organization, and it cannot be recorded.',
});

export const DatePrecision = enumType('DatePrecision', 'How exactly the source knows an effective day.', {
  DAY: 'The day itself is known.',
  MONTH: 'Only the month is known: the effective day is the first day of it.',
  YEAR: 'Only the year is known: the effective day is the first day of it.',
  UNCERTAIN: 'The effective day is the first day on which the new state is known to hold; it may be older.',
});

export const DutyExtent = enumType('DutyExtent', 'How much of a duty moves.', {
  WHOLE: "All of it: the giver's holding ends.",
  PART: 'A part of it: the giver keeps holding it, the receiver holds it too.',
  RESIDUAL: "What is left after other moves: the giver's holding ends.",
});

export const SuccessionKind = enumType('SuccessionKind', 'How one unit took the place of another.', {
  MERGED: 'Several were merged into a new one.',
  ABSORBED: 'It was merged into one that lives on.',
  SPLIT: 'It ended and was split into several.',
  SPUN_OFF: 'A new one was made from it, and it lives on.',
  RECOMPOSED: 'Several were put together anew as several others.',
  REPLACED: 'It was abolished, and the source names who replaces it.',
  REINSTATED: 'It had ended and stands again: from the unit and to the same one.',
});

export const LineageDirection = enumType('LineageDirection', 'Which way a lineage is followed.', {
  BACKWARD: 'What the unit came from.',
  FORWARD: 'What came from it.',
  BOTH: 'Either of the two; not what else its predecessors became.',
});

export const ReorganizationStatus = enumType(
  'ReorganizationStatus',
  'Whether a reorganization still stands.',
  {
    RECORDED: 'It stands as recorded.',
    WITHDRAWN: 'It was called off, or never happened: its changes are not read.',
  },
);

export const Severity = enumType('Severity', 'Whether a problem stops the recording.', {
  ERROR: 'Nothing was recorded.',
  WARNING: 'It does not stop the recording, but a person should look at it.',
});

export const Language = enumType('Language', 'The language of a sentence.', {
  JA: 'Japanese.',
  EN: 'English.',
});

export const ChangeKind = enumType('ChangeKind', 'What happened to a unit between two moments.', {
  CREATED: 'It is new, also where it was spun off from units that live on.',
  RENAMED: 'Its name changed, or the marks around it.',
  TRANSFERRED: 'It stands under another unit, of its own accord.',
  RECLASSIFIED: 'Its kind changed.',
  REORDERED: 'It was given another place among its siblings.',
  MERGED: 'Units became one: a new one, or one that lives on and is on both sides.',
  SPLIT: 'A unit became several, or new ones were split off one that lives on and is on both sides.',
  RECOMPOSED: 'Several units were put together anew as several others.',
  ABOLISHED: 'It ended without a successor, or replaced by others.',
  REINSTATED: 'It had ended and stands again, under the same id.',
  CARRIED: 'Nothing of its own changed, but its path did, or it followed its merged parent.',
});
