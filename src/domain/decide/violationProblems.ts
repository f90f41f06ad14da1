/** From a broken rule to a problem that a recorder can act on: where in the input, and which recorded events. */

import { unitsOf } from '../fold/mentions.js';
import { ONLY_WARNED, type Violation } from '../fold/rules.js';
import type { Draft } from '../input/pointers.js';
import { type Problem, problem } from '../problems/problem.js';
import type { DutyId, Event, EventId, PostId, UnitId } from '../words/event.js';

export interface Asked {
  drafts: { draft: Draft; event: Event }[];
  /** What each path into the input was found to mean. */
  found: Map<string, UnitId>;
  /** The ids of new units by the path at which they are described. */
  newUnitIds: Map<string, UnitId>;
  label: (unit: UnitId) => string;
  dutyName: (duty: DutyId) => string;
  postName: (post: PostId) => string;
  isPost: (id: string) => boolean;
}

export function violationProblem(asked: Asked, violation: Violation): Problem {
  const { event, others, units } = violation;
  const isNew = (id: EventId) => asked.drafts.some((one) => one.event.id === id);
  return {
    ...sentence(violation, asked),
    ...(ONLY_WARNED.includes(violation.rule) ? { severity: 'WARNING' as const } : {}),
    path: pathOfViolation(asked, violation),
    events: [...new Set([event.id, ...others])].filter((id) => !isNew(id)),
    units: units.filter((id) => !asked.isPost(id)),
  };
}

function sentence(
  { rule, day, units, aspect, duties = [], posts = [], text = '' }: Violation,
  asked: Asked,
): Problem {
  const [unit = '', other = ''] = units.map((id) =>
    asked.isPost(id) ? asked.postName(id) : asked.label(id),
  );
  const [post = ''] = posts.map(asked.postName);
  switch (rule) {
    case 'ALREADY_CHANGED_THAT_DAY':
      return problem(rule, [unit, aspect ?? 'existence', day]);
    case 'CHILDREN_REMAIN':
      return problem(rule, [unit, units.slice(1).map(asked.label), day]);
    case 'PARENT_NOT_STANDING':
    case 'ANCHOR_NOT_STANDING':
      return problem(rule, [unit, other, day]);
    case 'DUTY_NOT_HELD':
      return problem(rule, [unit, asked.dutyName(duties[0] ?? ''), day]);
    case 'DUTIES_LEFT':
      return problem(rule, [unit, duties.map(asked.dutyName), day]);
    case 'POSTS_LEFT':
      return problem(rule, [unit, posts.map(asked.postName), day]);
    case 'POST_NOT_STANDING':
      return problem(rule, [post, day]);
    case 'POST_WITHOUT_DUTY':
      return problem(rule, [post, text]);
    default:
      return problem(rule, [unit, day]);
  }
}

/** Where the input says what breaks the rule; for a recorded event that it breaks, where it speaks of the same units. */
function pathOfViolation(asked: Asked, { event, units, rule }: Violation): string | undefined {
  const asking = asked.drafts.find((one) => one.event.id === event.id);
  const draft = (
    asking ?? asked.drafts.find((one) => unitsOf(one.event).some((unit) => units.includes(unit)))
  )?.draft;
  if (!draft || !asking) return draft?.path;

  const [unit] = units;
  const here = (map: Map<string, UnitId>) =>
    [...map].find(([path, id]) => id === unit && path.startsWith(`${draft.path}.`))?.[0];
  const describedAt = here(asked.newUnitIds);
  if (rule === 'SIBLING_NAME_TAKEN') {
    if (describedAt) return `${describedAt}.name`;
    if (event.type === 'UnitRenamed') return `${draft.path}.rename.name`;
  }
  return here(asked.found) ?? describedAt ?? draft.path;
}
