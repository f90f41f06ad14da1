/** Amendments: rescheduling, withdrawing, correcting, voiding. They change which recorded events are in effect. */
import { Field, ID, InputType } from 'type-graphql';
import type { DatePrecision as DatePrecisionName } from '../../domain/words/change.js';
import type {
  CorrectEvent,
  RescheduleEvent,
  RescheduleReorganization,
  VoidEvent,
  WithdrawReorganization,
} from '../../domain/words/command.js';
import { DatePrecision } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import { ChangeInput } from './changes/change.js';
import { ReasonedInput } from './recording.js';

@InputType({ description: 'A reorganization and its new effective day.' })
export class RescheduleReorganizationInput extends ReasonedInput implements RescheduleReorganization {
  @Field(() => ID, {
    description:
      'The id of the reorganization. If there is none with this id: UNKNOWN_REORGANIZATION; if it is withdrawn: REORGANIZATION_WITHDRAWN.',
  })
  reorganization!: string;

  @Field(() => LocalDate, {
    description:
      'The new effective day: the first day of the new state, for every change without a day of its own. Changes with a day of their own keep it, and the WARNING OWN_DAYS_STAY lists them. Must be after the first recorded day, else NOT_AFTER_BASELINE, and differ from the present effective day, else SAME_DAY.',
  })
  effectiveOn!: string;
}

@InputType({ description: 'One change of a reorganization and its new effective day.' })
export class RescheduleEventInput extends ReasonedInput implements RescheduleEvent {
  @Field(() => ID, {
    description:
      'The id of the event. If there is none with this id: UNKNOWN_EVENT; if it is an amendment: CORRECT_THE_ORIGINAL or NOT_CORRECTABLE; if it is a statement of a chart: NOT_RESCHEDULABLE; if it is voided: ALREADY_VOIDED; if its reorganization is withdrawn: REORGANIZATION_WITHDRAWN.',
  })
  event!: string;

  @Field(() => LocalDate, {
    description:
      'The new effective day. From then on the change has a day of its own, which a rescheduling of the reorganization does not move. Must be after the first recorded day, else NOT_AFTER_BASELINE, and differ from the present effective day, else SAME_DAY.',
  })
  effectiveOn!: string;

  @Field(() => DatePrecision, {
    nullable: true,
    description: 'How exactly the new day is known. Absent: as recorded before.',
  })
  precision?: DatePrecisionName;
}

@InputType({ description: 'A reorganization that was called off or never happened.' })
export class WithdrawReorganizationInput extends ReasonedInput implements WithdrawReorganization {
  @Field(() => ID, {
    description:
      'The id of the reorganization. If there is none with this id: UNKNOWN_REORGANIZATION; if it is withdrawn already: REORGANIZATION_WITHDRAWN.',
  })
  reorganization!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it was called off, if known. For information only: none of its changes is in effect, whatever their days.',
  })
  withdrawnOn?: string;
}

@InputType({ description: 'An event and what it should have said.' })
export class CorrectEventInput extends ReasonedInput implements CorrectEvent {
  @Field(() => ID, {
    description:
      'The id of the original event, also if it was corrected or voided before: this correction then replaces that amendment. If there is none with this id: UNKNOWN_EVENT; if it is an amendment: CORRECT_THE_ORIGINAL or NOT_CORRECTABLE; if its reorganization is withdrawn: REORGANIZATION_WITHDRAWN.',
  })
  event!: string;

  @Field(() => ChangeInput, {
    description:
      'What the event should have said. It replaces the whole content of the event; only an absent effectiveOn or precision stays as it was. The change is checked as if the event had not been recorded. It takes the place of the event in the ledger order, and the units it creates get the ids that the event gave, in the same order. Another verb is refused with VERB_CHANGE_BREAKS if later events use those ids. For an event of a baseline, restate a unit with `create`, a duty with `transferDuty` (duty: its name, to: its holders) and a post with `createPost`, else RESTATE_WITH or NOT_IN_A_CHART; effectiveOn is then the first known day.',
  })
  change!: ChangeInput;
}

@InputType({ description: 'An event that should not have been recorded.' })
export class VoidEventInput extends ReasonedInput implements VoidEvent {
  @Field(() => ID, {
    description:
      'The id of the event, of any type. Voiding an amendment restores what was in effect before it. If there is none with this id: UNKNOWN_EVENT; if it is voided already: ALREADY_VOIDED.',
  })
  event!: string;
}
