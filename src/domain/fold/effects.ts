/**
 * What each verb does, in the few terms that the day step understands. The only place that knows one event
 * type from another when the tree is built.
 */
import type { Anchor, CreatedUnit, DutyId, Fact, Parent, PostId, UnitId } from '../words/event.js';
import type { PostState } from './tree.js';

export interface Effects {
  begins: CreatedUnit[];
  /** Absent: as it last was. */
  returns: { unit: UnitId; parent?: UnitId; after?: Anchor; name?: string }[];
  ends: UnitId[];
  names: { unit: UnitId; name: string; displayName?: string }[];
  kinds: { unit: UnitId; kind: string }[];
  /** An absent parent: where it is. */
  places: { unit: UnitId; parent?: Parent; after?: Anchor }[];
  /** Children that are not moved otherwise go to the result. */
  inherits: { from: UnitId; to: UnitId }[];
  /** Who holds a duty from this day on. */
  holds: DutyHeld[];
  /** Who no longer does. */
  releases: DutyHeld[];
  /** Who must hold it on the eve. */
  gives: DutyHeld[];
  postBegins: ({ post: PostId } & Omit<PostState, 'because'>)[];
  postChanges: PostChange[];
  postEnds: PostId[];
  oversees: { unit: UnitId; posts: PostId[] }[];
  /** A post that oversees a unit beside those which do already. */
  joinsOversight: { unit: UnitId; post: PostId }[];
  /** What the event names and must find standing on the eve, or on its day. */
  onEve: UnitId[];
  onDay: UnitId[];
}

export interface DutyHeld {
  duty: DutyId;
  unit: UnitId;
}

export interface PostChange {
  post: PostId;
  name?: string;
  rank?: string;
  unit?: UnitId;
  addDuties: string[];
  removeDuties: string[];
}

const effects = (some: Partial<Effects>): Effects => ({
  begins: [],
  returns: [],
  ends: [],
  names: [],
  kinds: [],
  places: [],
  inherits: [],
  holds: [],
  releases: [],
  gives: [],
  postBegins: [],
  postChanges: [],
  postEnds: [],
  oversees: [],
  joinsOversight: [],
  onEve: [],
  onDay: [],
  ...some,
});

export function effectsOf(event: Fact): Effects {
  switch (event.type) {
    case 'UnitStated':
      return effects({ begins: [event.data] });
    case 'UnitCreated': {
      const { from = [] } = event.data;
      return effects({ begins: [event.data], onEve: from, onDay: from });
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
        onEve: units,
        // That a unit is merged into itself is told as such.
        onDay: units.includes(into) ? [] : [into],
      });
    }
    case 'UnitSplit': {
      const { unit, keep, into } = event.data;
      return effects({
        ends: keep ? [] : [unit],
        begins: into,
        onEve: [unit],
        onDay: keep ? [unit] : [],
      });
    }
    case 'UnitsRecomposed': {
      const { units, keep, into } = event.data;
      return effects({
        ends: units.filter((unit) => !keep.includes(unit)),
        begins: into,
        onEve: units,
        onDay: keep,
      });
    }
    case 'UnitAbolished': {
      const { unit, replacedBy = [] } = event.data;
      return effects({ ends: [unit], onEve: [unit], onDay: replacedBy });
    }
    case 'UnitReinstated':
      return effects({ returns: [event.data] });
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
  }
}

const heldBy = (duty: DutyId | undefined, units: UnitId[]): DutyHeld[] =>
  duty === undefined ? [] : units.map((unit) => ({ duty, unit }));
