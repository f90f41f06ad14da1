/** For docs/errors.md: what each code of a problem means, and words for an example of its message. */

type Severity = 'ERROR' | 'WARNING';

export interface ProblemExample {
  severity: Severity;
  meaning: string;
  words: unknown[];
}

const day = '2026-04-01';
const knownFrom = '2020-04-01';
const unit = '企画部/企画課';

const error = (meaning: string, ...words: unknown[]): ProblemExample => ({
  severity: 'ERROR',
  meaning,
  words,
});
const warning = (meaning: string, ...words: unknown[]): ProblemExample => ({
  severity: 'WARNING',
  meaning,
  words,
});

/** By code. A test fails if one of them is missing. */
export const problemExamples: Record<string, ProblemExample> = {
  BLANK_TEXT: error('A text has no visible character.'),
  TEXT_TOO_LONG: error('A text has too many characters.', 240, 200),
  FORBIDDEN_CHARACTER: error('A text has a character that cannot be recorded, often one that nobody sees.', {
    code: 'U+200B',
    position: 3,
    before: '企画',
    kind: 'INVISIBLE',
  }),
  BAD_CODE: error(
    'The code of a new organization has a character that codes cannot have, or a wrong length.',
  ),
  BAD_TIME_ZONE: error('There is no such time zone.', 'Asia/Isesaki'),
  COVERAGE_NOT_STATED: error('A chart does not say whether it lists the whole organization.'),
  BAD_INPUT: error('A record file has a value that the type of the field does not allow.', {
    ja: '2026-02-30 は日付として読めません。実在する日を書いてください。',
    en: '2026-02-30 is not a day. Write a day that exists.',
  }),
  UNKNOWN_ORGANIZATION: error('The organization is not registered.', '102042'),
  ORGANIZATION_EXISTS: error('An organization with this code is registered already.', '102041'),
  REVISION_CONFLICT: error('Somebody recorded since the revision that `expectedRevision` names.', 2, 3),
  IDEMPOTENCY_KEY_REUSED: error('The key was used for another input.', 'notice-7', 2),
  NO_CHANGES: error('The input has no change.'),
  NO_VERB: error('A change says nothing that happens.'),
  SEVERAL_VERBS: error('A change says several things that happen.', ['rename', 'transfer']),
  EMPTY_LIST: error('A list that needs at least one entry has none.'),
  ONE_OF_TWO: error('Of two fields exactly one is needed.', 'duty', 'description'),
  ONLY_WITH: error('A field is given without the one it belongs to.', 'except', 'duty'),
  NOT_WITH: error('Two fields exclude each other.', 'to', 'replacedBy'),
  DUPLICATE_REF: error('Two new units have the same `ref`.', 'new'),
  REPEATED_UNIT: error('A list names a unit twice.', unit),
  NOT_AFTER_BASELINE: error(
    'The effective day is not after the first recorded day.',
    '2019-04-01',
    knownFrom,
  ),

  MALFORMED_ADDRESS: error('A text that is meant to be an id is none.', '102041:u6~'),
  PROVISIONAL_ADDRESS: error('The id is one of a preview.', '102041:u140~3?'),
  ADDRESS_OF_OTHER_ORGANIZATION: error('The id is one of another organization.', '102042:u6~2', '102041'),
  UNKNOWN_REF: error('No new unit of the input has this `ref`.', 'new'),
  UNKNOWN_UNIT: error('The text points at no unit.', '企画部/企劃課', day, [unit]),
  AMBIGUOUS_UNIT: error('The path points at several units.', unit, ['102041:u6', '102041:u9']),
  UNIT_ENDED: error('The unit had ended before the effective day.', unit, day),
  NO_UNIT_OF_KIND: error('No unit has the kind that a change is about.', '課室', day),
  UNKNOWN_DUTY: error('No recorded duty has this name or id.', '広報に関すること', [
    '広報及び広聴に関すること',
  ]),
  AMBIGUOUS_DUTY: error('Several duties have this name.', '広報に関すること', ['102041:d1', '102041:d4']),
  DUTY_HELD_BY_NOBODY: error(
    'No unit, or none of the units named, holds the duty.',
    '広報に関すること',
    'transferDuty',
  ),
  DUTY_HELD_BY_OTHERS: error(
    'The giver does not hold the duty, and others do.',
    '広報に関すること',
    [{ unit: '総務部/広報課', duty: '102041:d1' }],
    'from: 総務部/広報課',
  ),
  NOT_A_NEW_DUTY: error('The duty of `newDuty` is on record.', '広報に関すること', '102041:d1'),
  NEW_DUTY_BY_ID: error('A new duty is given by id instead of by name.', '102041:d1'),
  SAME_HOLDERS: warning('A transfer of a duty goes to the units that give it.', '広報'),
  DUTY_NAME_SIMILAR: warning('A new duty has nearly the name of a recorded one.', '広報に関すること', [
    '広報及び広聴に関すること',
  ]),
  UNKNOWN_POST: error('No post has this name or id on that day.', '副市長（総務担当）', ['副市長']),
  AMBIGUOUS_POST: error('Several posts have this name.', '副市長', ['102041:p1', '102041:p2']),
  POST_ENDED: error('The post was abolished before.', '副市長'),
  NOTHING_SAID: error('A change names what it changes, but no new value.', 'name, rank, unit'),
  SAME_NAME: error('The new name is the present one.', '企画課'),
  SAME_KIND: error('The new kind is the present one.', '課'),
  MERGED_INTO_ITSELF: error('A merger names its own result among the merged units.', unit),
  SOURCE_NOT_AMONG_UNITS: error('A source of a new unit is not among the recomposed units.', unit),
  KEPT_IS_NO_SOURCE: error('A unit to be kept is not among the recomposed units.', unit),
  SAME_PARENT: warning('A transfer names the parent that the unit has already.', unit),
  SLASH_IN_NAME: warning('The name of a new unit has a slash in it.', '企画部/企画課'),
  LOOK_ALIKE_SIBLINGS: warning('Two siblings have names that look alike.', 'ＤＸ課', 'DX課'),

  ORGANIZATION_RENAMED_THAT_DAY: error('The organization is renamed twice on a day.', day),
  ALREADY_CHANGED_THAT_DAY: error(
    'The same aspect of a unit or post changes twice on a day.',
    unit,
    'name',
    day,
  ),
  NOT_STANDING_ON_EVE: error('The unit does not exist on the day before the effective day.', unit, day),
  NOT_STANDING_ON_DAY: error('The unit does not exist on the effective day.', unit, day),
  NOT_ENDED: error('A unit that has not ended cannot be reinstated.', unit, day),
  ENDED_BEFORE_STATED: error('A chart lists a unit that ended before.', unit, day),
  PARENT_NOT_STANDING: error('The unit above does not exist.', '企画部', unit, day),
  ANCHOR_NOT_STANDING: error('The unit of `after` is not a sibling on that day.', '秘書課', unit, day),
  CYCLE: error('A unit would be below itself.', unit, day),
  SIBLING_NAME_TAKEN: error('Two siblings would have the same name.', '企画課', day),
  CHILDREN_REMAIN: error(
    'A unit ends, and there are still units below it.',
    '企画部',
    ['企画課', '秘書課'],
    day,
  ),
  DUTY_NOT_HELD: error('The giver does not hold the duty on the eve.', unit, '広報に関すること', day),
  DUTIES_LEFT: warning(
    'A unit ends, and no change says which unit receives its duties.',
    unit,
    ['広報に関すること'],
    day,
  ),
  DUTY_GIVEN_TWICE: error(
    'A giver gives the whole of a duty away twice on a day.',
    unit,
    '広報に関すること',
    day,
  ),
  TRANSFER_REPEATED: error('The same transfer is recorded twice.', '広報に関すること', day),
  POST_NOT_STANDING: error('The post does not exist when it changes.', '副市長', day),
  POST_WITHOUT_DUTY: error('The post does not have the duty that it should lose.', '副市長', '広報'),
  POSTS_LEFT: warning('A unit ends, and posts still belong to it.', unit, ['課長'], day),

  OTHER_ORGANIZATION: error(
    'A preview is asked of another organization than its input names.',
    '102042',
    '102041',
  ),
  UNKNOWN_EVENT: error('There is no event with this id.', '102041:e999'),
  UNKNOWN_REORGANIZATION: error('There is no reorganization with this id.', '102041:r9'),
  REORGANIZATION_WITHDRAWN: error('The reorganization was withdrawn.', '令和8年度機構改革', '102041:e120'),
  SAME_DAY: error('The new effective day is the present one.', '令和8年度機構改革', day),
  OWN_DAYS_STAY: warning('A reorganization is rescheduled; changes with a day of their own are not.', 2, [
    '2026-07-01',
  ]),
  NOT_RESCHEDULABLE: error('What a chart states has no effective day to be moved.', '102041:e9'),
  ALREADY_VOIDED: error('The event was voided already.', '102041:e90', '102041:e121'),
  NOT_CORRECTABLE: error('A rescheduling or withdrawal is voided, not corrected.', '102041:e120'),
  CORRECT_THE_ORIGINAL: error(
    'An amendment is not corrected, but the event that it amends.',
    '102041:e121',
    '102041:e90',
  ),
  VERB_CHANGE_BREAKS: error(
    'The correction has another verb, and other events use what the event created.',
    2,
  ),
  RESTATE_WITH: error('What a chart says is corrected with its own verb.', 'restateUnit'),
  NOT_IN_A_CHART: error('A correction of what a chart says cannot have this field.', 'effectiveOn'),
  NOT_BEFORE_BASELINE: error('An older chart is not older than the baseline.', '2021-04-01', knownFrom),
  BEFORE_BASELINE: error('The day is before the first recorded day.', '2019-04-01', knownFrom),
  NOT_IN_LATER_CHART: error('The unit is in no chart, since it was created later.', unit, knownFrom),
  WIDENING_DIFFERS: error(
    'An older or wider chart says something else than what is recorded.',
    unit,
    'name',
    '企画課',
  ),
  WIDENING_ELSEWHERE: error('An older or wider chart lists a unit in another place than is recorded.', unit),
  ALREADY_COMPLETE: warning('Units are added to a baseline that was said to be complete.', knownFrom),
};
