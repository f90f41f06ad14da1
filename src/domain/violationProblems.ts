/** From a broken rule to a problem that a recorder can act on: where in the input, and which recorded events. */
import { unitsOf } from './effects.js';
import type { Event, EventId, UnitId } from './event.js';
import { type Problem, problem } from './problem.js';
import type { Draft } from './resolve.js';
import type { Violation } from './rules.js';

export interface Asked {
  drafts: { draft: Draft; event: Event }[];
  /** What each path into the input was found to mean. */
  found: Map<string, UnitId>;
  /** The ids of new units by the path at which they are described. */
  born: Map<string, UnitId>;
  label: (unit: UnitId) => string;
}

export function violationProblem(asked: Asked, violation: Violation): Problem {
  const { event, others, units } = violation;
  const isNew = (id: EventId) => asked.drafts.some((one) => one.event.id === id);
  return {
    ...sentence(violation, asked.label),
    path: pathOfViolation(asked, violation),
    events: [event, ...others].map(({ id }) => id).filter((id) => !isNew(id)),
    units,
  };
}

function sentence({ rule, day, units, aspect }: Violation, label: Asked['label']): Problem {
  const [unit = '', other = ''] = units.map(label);
  switch (rule) {
    case 'ALREADY_CHANGED_THAT_DAY':
      return problem(rule, [unit, aspect ?? 'existence', day]);
    case 'CHILDREN_REMAIN':
      return problem(rule, [unit, units.slice(1).map(label), day]);
    case 'PARENT_NOT_STANDING':
    case 'ANCHOR_NOT_STANDING':
      return problem(rule, [unit, other, day]);
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
  const born = here(asked.born);
  if (rule === 'SIBLING_NAME_TAKEN') {
    if (born) return `${born}.name`;
    if (event.type === 'UnitRenamed') return `${draft.path}.rename.name`;
  }
  return here(asked.found) ?? born ?? draft.path;
}
