import type { AmendmentType, EventType as FactType } from '../../domain/words/event.js';
import { enumType } from './enums.js';

export type EventTypeName = FactType | AmendmentType;

export const EventType = enumType<EventTypeName>(
  'EventType',
  'What an event says happened, spelled as the ledger spells it. Later versions may add more.',
  {
    UnitCreated: 'A unit was created, or spun off from units that continue.',
    UnitRenamed: 'A unit was given another name.',
    UnitTransferred: 'A unit was moved under another one, perhaps with another name or kind.',
    UnitReclassified: 'One unit, or every unit of a kind, was given another kind.',
    UnitReordered: 'A unit was given another place among its siblings.',
    UnitsMerged: 'Units were merged into a new one, or into one that continues.',
    UnitSplit: 'A unit was split into several.',
    UnitsRecomposed: 'Several units were recomposed into several others.',
    UnitAbolished: 'A unit was abolished.',
    UnitReinstated: 'A unit that had ended exists again.',
    DutyTransferred: 'A duty, or work that is only described, was transferred.',
    DutyEnded: 'A duty ended: from then on no unit holds it.',
    PostCreated: 'A post was created.',
    PostChanged: 'A post was given another name, rank, unit or other duties.',
    PostAbolished: 'A post was abolished.',
    OversightSet: 'The posts that oversee a unit were set.',
    OrganizationRenamed: 'The organization itself was given another name.',
    UnitStated: 'A chart states a unit. A baseline has one for each of its units.',
    DutyStated: 'A chart states a duty and its holders. A baseline has one for each of its duties.',
    PostStated: 'A chart states a post. A baseline has one for each of its posts.',
    ReorganizationRescheduled: 'Amendment: a reorganization takes effect on another day.',
    ReorganizationWithdrawn: 'Amendment: a reorganization was called off, or never happened.',
    EventCorrected: 'Amendment: an event has another content.',
    EventVoided: 'Amendment: an event is no longer in effect.',
  },
);
