/** What happened, as facts with every name resolved to an id. Events are immutable. */
import type { DatePrecision, DutyExtent } from './change.js';
import type { Day } from './day.js';

export type UnitId = string;
export type DutyId = string;
export type PostId = string;
export type EventId = string;
export type ReorganizationId = string;

/** The sibling right after which a unit is placed; '': as the first one; absent: as the last one. */
export type Anchor = UnitId | '';

/** The unit above; null at the top. */
export type Parent = UnitId | null;

export interface CreatedUnit {
  unit: UnitId;
  name: string;
  displayName?: string;
  kind: string;
  parent: Parent;
  after?: Anchor;
}

/** `widened`: it was added to the baseline later. What was the case before `effectiveOn` is not known. */
interface AddedLater {
  widened?: true;
}

/** What happened in the organization. */
export interface EventData {
  /** A chart states the unit. */
  UnitStated: CreatedUnit & AddedLater;
  UnitCreated: CreatedUnit & { from?: UnitId[]; fromOutside?: string };
  UnitRenamed: { unit: UnitId; name: string; displayName?: string };
  UnitTransferred: { unit: UnitId; parent: Parent; after?: Anchor; name?: string; kind?: string };
  /** One unit, or every unit that was of the kind `every` on the eve. */
  UnitReclassified: { units: { unit: UnitId; name?: string }[]; kind: string; every?: string };
  UnitReordered: { unit: UnitId; after: Anchor };
  /** `created` is present when this event creates the result. */
  UnitsMerged: { units: UnitId[]; into: UnitId; created?: CreatedUnit };
  UnitSplit: { unit: UnitId; keep: boolean; into: CreatedUnit[] };
  UnitsRecomposed: { units: UnitId[]; keep: UnitId[]; into: (CreatedUnit & { sources?: UnitId[] })[] };
  UnitAbolished: { unit: UnitId; replacedBy?: UnitId[] };
  /** Without a parent or a name, it has the last one again. */
  UnitReinstated: { unit: UnitId; parent?: UnitId; after?: Anchor; name?: string };
  DutyStated: { duty: DutyId; name: string; holders: UnitId[] } & AddedLater;
  /**
   * `name` is present when no earlier event mentions the duty: its givers then held it on all their earlier days.
   * Without `duty` only a description is transferred.
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
  } & AddedLater;
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
  OrganizationRenamed: { name: string };
}

export type EventType = keyof EventData;

/** An event's kind and content, tied together so that a switch on `type` narrows `data`. */
export type Fact = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

/** An event in the organization, on the day on which it takes effect. */
export type Event = Fact & Recorded;

/** What is recorded of an event beside its fact. */
export interface Recorded {
  id: EventId;
  effectiveOn: Day;
  /** The change was given a day of its own, and stays there when its reorganization is rescheduled. */
  ownDay?: true;
  precision: DatePrecision;
  clause?: string;
  note?: string;
  reorganization?: ReorganizationId;
}

/** What was recorded about other events and about reorganizations. It changes their effective versions. */
export interface AmendmentData {
  ReorganizationRescheduled: { reorganization: ReorganizationId; effectiveOn: Day };
  ReorganizationWithdrawn: { reorganization: ReorganizationId; withdrawnOn?: Day };
  /** `rescheduled`: the record was right, but the change takes effect on another day. */
  EventCorrected: { event: EventId; change: CorrectedChange; rescheduled?: true };
  /** The event may be an amendment: then the version before that amendment is in effect again. */
  EventVoided: { event: EventId };
}

/** The content that replaces that of the event. Without `effectiveOn` it has no day of its own. */
export type CorrectedChange = Fact & Pick<Recorded, 'precision' | 'clause' | 'note'> & { effectiveOn?: Day };

export type AmendmentType = keyof AmendmentData;

export type AmendmentFact = { [T in AmendmentType]: { type: T; data: AmendmentData[T] } }[AmendmentType];

/** Its `effectiveOn` is the first day of the amended events in their new effective version. */
export type Amendment = AmendmentFact & Recorded;

/** An event as it is recorded in the ledger. */
export type LedgerEvent = Event | Amendment;

const AMENDMENTS: ReadonlySet<string> = new Set<AmendmentType>([
  'ReorganizationRescheduled',
  'ReorganizationWithdrawn',
  'EventCorrected',
  'EventVoided',
]);

export const isAmendment = (event: LedgerEvent): event is Amendment => isAmendmentType(event.type);

export const isAmendmentType = (type: string): boolean => AMENDMENTS.has(type);
