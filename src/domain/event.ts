/** What happened, as facts with every name resolved to an id. Events are immutable. */
import type { Coverage, DatePrecision, DutyExtent } from './command.js';
import type { Day } from './day.js';

export type UnitId = string;
export type DutyId = string;
export type PostId = string;
export type EventId = string;
export type ReorganizationId = string;

/** The sibling right after which a unit stands; '' stands first; absent stands last. */
export type Anchor = UnitId | '';

/** The unit above; null at the top. */
export type Parent = UnitId | null;

export interface BornUnit {
  unit: UnitId;
  name: string;
  displayName?: string;
  kind: string;
  parent: Parent;
  after?: Anchor;
}

export interface EventData {
  UnitStated: BornUnit;
  UnitCreated: BornUnit & { from?: UnitId[]; fromOutside?: string };
  UnitRenamed: { unit: UnitId; name: string; displayName?: string };
  UnitTransferred: { unit: UnitId; parent: Parent; after?: Anchor; name?: string; kind?: string };
  /** One unit, or every unit that was of the kind `every` on the eve. */
  UnitReclassified: { units: { unit: UnitId; name?: string }[]; kind: string; every?: string };
  UnitReordered: { unit: UnitId; after: Anchor };
  /** `created` is present when the result is made by this event. */
  UnitsMerged: { units: UnitId[]; into: UnitId; created?: BornUnit };
  UnitSplit: { unit: UnitId; keep: boolean; into: BornUnit[] };
  UnitsRecomposed: { units: UnitId[]; keep: UnitId[]; into: (BornUnit & { sources?: UnitId[] })[] };
  UnitAbolished: { unit: UnitId; replacedBy?: UnitId[] };
  /** An absent parent or name is what it last was. */
  UnitReinstated: { unit: UnitId; parent?: UnitId; after?: Anchor; name?: string };
  DutyStated: { duty: DutyId; name: string; holders: UnitId[] };
  /**
   * `name` is present when the event makes the duty known: its givers then held it on all their earlier days.
   * Without `duty` only a description moves.
   */
  DutyTransferred: {
    duty?: DutyId;
    name?: string;
    description: string;
    from: UnitId[];
    fromOutside?: string;
    to: UnitId[];
    toOutside?: string;
    extent: DutyExtent;
    except?: string;
  };
  DutyEnded: { duty: DutyId; holders: UnitId[] };
  PostStated: {
    post: PostId;
    name: string;
    rank?: string;
    unit?: UnitId;
    duties: string[];
    oversees: UnitId[];
  };
  PostCreated: { post: PostId; name: string; rank?: string; unit?: UnitId; duties: string[] };
  PostChanged: {
    post: PostId;
    name?: string;
    rank?: string;
    unit?: UnitId;
    addDuties: string[];
    removeDuties: string[];
  };
  PostAbolished: { post: PostId };
  OversightSet: { unit: UnitId; posts: PostId[] };
}

export type EventType = keyof EventData;

/** An event's kind and content, tied together so that a switch on `type` narrows `data`. */
export type Fact = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

export type Event = Fact & {
  id: EventId;
  effectiveOn: Day;
  /** The change was given a day of its own, and stays there when its reorganization is rescheduled. */
  ownDay?: true;
  precision: DatePrecision;
  clause?: string;
  note?: string;
  reorganization?: ReorganizationId;
};

/** The data of a reorganization; it is no event of its own. */
export interface Reorganization {
  id: ReorganizationId;
  title: string;
  note?: string;
  effectiveOn: Day;
  announcedOn?: Day;
  decidedOn?: Day;
  promulgatedOn?: Day;
  legalBasis?: string;
  source?: string;
}

/** What is known of an organization from its registration. */
export interface Baseline {
  code: string;
  name: string;
  timeZone: string;
  knownFrom: Day;
  coverage: Coverage;
  source?: string;
}
