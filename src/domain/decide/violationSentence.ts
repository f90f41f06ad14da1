/** The problem of a broken rule: its sentences, but not yet its place in the input. */

import { ONLY_WARNED, type Violation } from '../fold/rules/violation.js';
import { type Problem, problem } from '../problems/problem.js';
import type { DutyId, PostId, UnitId } from '../words/event.js';

/** How units, duties and posts are named in sentences. */
export interface Labels {
  label: (unit: UnitId) => string;
  dutyName: (duty: DutyId) => string;
  postName: (post: PostId) => string;
  isPost: (id: string) => boolean;
}

export function violationSentence(violation: Violation, labels: Labels): Problem {
  const found = sentence(violation, labels);
  return ONLY_WARNED.includes(violation.rule) ? { ...found, severity: 'WARNING' } : found;
}

function sentence(
  { rule, day, units, aspect, duties = [], posts = [], text = '' }: Violation,
  { label, dutyName, postName, isPost }: Labels,
): Problem {
  const [unit = '', other = ''] = units.map((id) => (isPost(id) ? postName(id) : label(id)));
  const [post = ''] = posts.map(postName);
  switch (rule) {
    case 'ALREADY_CHANGED_THAT_DAY':
      return aspect === 'organizationName'
        ? problem('ORGANIZATION_RENAMED_THAT_DAY', [day])
        : problem(rule, [unit, aspect ?? 'existence', day]);
    case 'CHILDREN_REMAIN':
      return problem(rule, [unit, units.slice(1).map(label), day]);
    case 'PARENT_NOT_STANDING':
    case 'ANCHOR_NOT_STANDING':
      return problem(rule, [unit, other, day]);
    case 'DUTY_NOT_HELD':
      return problem(rule, [unit, dutyName(duties[0] ?? ''), day]);
    case 'DUTY_GIVEN_TWICE':
      return problem(rule, [units.length > 0 ? unit : text, dutyName(duties[0] ?? ''), day]);
    case 'TRANSFER_REPEATED':
      return problem(rule, [duties[0] === undefined ? text : dutyName(duties[0]), day]);
    case 'DUTIES_LEFT':
      return problem(rule, [unit, duties.map(dutyName), day]);
    case 'POSTS_LEFT':
      return problem(rule, [unit, posts.map(postName), day]);
    case 'POST_NOT_STANDING':
      return problem(rule, [post, day]);
    case 'POST_WITHOUT_DUTY':
      return problem(rule, [post, text]);
    default:
      return problem(rule, [unit, day]);
  }
}
