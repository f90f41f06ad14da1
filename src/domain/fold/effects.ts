/**
 * What each event does, in the few terms of `Effects`. The only place that knows one event type from another
 * when the tree is built.
 */
import type { DutyId, Fact, UnitId } from '../words/event.js';
import { type DutyHeld, type Effects, effects } from './step.js';
import { edges, recomposed } from './successions.js';

/** Of the latest events: whoever folds a day and makes rows of it asks five times for the effects of each. */
let latest = new Map<Fact, Effects>();
const MOST = 500;

export function effectsOf(event: Fact): Effects {
  const known = latest.get(event);
  if (known) return known;
  if (latest.size >= MOST) latest = new Map();
  const found = effectsOfAnother(event);
  latest.set(event, found);
  return found;
}

function effectsOfAnother(event: Fact): Effects {
  switch (event.type) {
    case 'UnitStated':
      return effects({ begins: [event.data] });
    case 'UnitCreated': {
      const { from = [] } = event.data;
      return effects({
        begins: [event.data],
        successions: edges('SPUN_OFF', from, [event.data.unit]),
        onEve: from,
        onDay: from,
      });
    }
    case 'UnitRenamed':
      return effects({ names: [event.data], onEve: [event.data.unit] });
    case 'UnitTransferred': {
      const { unit, name, kind } = event.data;
      return effects({
        places: [event.data],
        names: name === undefined ? [] : [{ unit, name }],
        kinds: kind === undefined ? [] : [{ unit, kind }],
        onEve: [unit],
      });
    }
    case 'UnitReclassified': {
      const { units, kind } = event.data;
      return effects({
        kinds: units.map(({ unit }) => ({ unit, kind })),
        names: units.flatMap(({ unit, name }) => (name === undefined ? [] : [{ unit, name }])),
        onEve: units.map(({ unit }) => unit),
      });
    }
    case 'UnitReordered':
      return effects({ places: [event.data], onEve: [event.data.unit] });
    case 'UnitsMerged': {
      const { units, into, created } = event.data;
      return effects({
        ends: units,
        begins: created ? [created] : [],
        inherits: units.map((from) => ({ from, to: into })),
        successions: edges(created ? 'MERGED' : 'ABSORBED', units, [into]),
        onEve: units,
        // A unit that is merged into itself has a problem of its own.
        onDay: units.includes(into) ? [] : [into],
      });
    }
    case 'UnitSplit': {
      const { unit, keep, into } = event.data;
      return effects({
        ends: keep ? [] : [unit],
        begins: into,
        successions: edges(
          keep ? 'SPUN_OFF' : 'SPLIT',
          [unit],
          into.map((created) => created.unit),
        ),
        onEve: [unit],
        onDay: keep ? [unit] : [],
      });
    }
    case 'UnitsRecomposed': {
      const { units, keep, into } = event.data;
      return effects({
        ends: units.filter((unit) => !keep.includes(unit)),
        begins: into,
        successions: recomposed(event.data),
        onEve: units,
        onDay: keep,
      });
    }
    case 'UnitAbolished': {
      const { unit, replacedBy = [] } = event.data;
      return effects({
        ends: [unit],
        successions: edges('REPLACED', [unit], replacedBy),
        onEve: [unit],
        onDay: replacedBy,
      });
    }
    case 'UnitReinstated': {
      const { unit } = event.data;
      return effects({ returns: [event.data], successions: edges('REINSTATED', [unit], [unit]) });
    }
    case 'DutyStated': {
      const holds = heldBy(event.data.duty, event.data.holders);
      return effects({ holds, onDay: event.data.holders });
    }
    case 'DutyTransferred': {
      const { duty, from, to, extent } = event.data;
      const gives = heldBy(duty, from);
      return effects({
        gives,
        releases: extent === 'PART' ? [] : gives,
        holds: heldBy(duty, to),
        onEve: from,
        onDay: to,
      });
    }
    case 'DutyEnded': {
      const gives = heldBy(event.data.duty, event.data.holders);
      return effects({ gives, releases: gives, onEve: event.data.holders });
    }
    case 'PostStated': {
      const { oversees, ...post } = event.data;
      return effects({
        postBegins: [post],
        joinsOversight: oversees.map((unit) => ({ unit, post: post.post })),
        onDay: post.unit ? [post.unit, ...oversees] : oversees,
      });
    }
    case 'PostCreated':
      return effects({ postBegins: [event.data], onDay: event.data.unit ? [event.data.unit] : [] });
    case 'PostChanged':
      return effects({ postChanges: [event.data], onDay: event.data.unit ? [event.data.unit] : [] });
    case 'PostAbolished':
      return effects({ postEnds: [event.data.post] });
    case 'OversightSet':
      return effects({ oversees: [event.data], onDay: [event.data.unit] });
    case 'OrganizationRenamed':
      return effects({});
  }
}

const heldBy = (duty: DutyId | undefined, units: UnitId[]): DutyHeld[] =>
  duty === undefined ? [] : units.map((unit) => ({ duty, unit }));
