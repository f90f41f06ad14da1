/** Plans change and records are wrong: what later says how earlier records are to be read. */
import { Field, ID, InputType } from 'type-graphql';
import type {
  CorrectEvent,
  RescheduleReorganization,
  VoidEvent,
  WithdrawReorganization,
} from '../../domain/words/command.js';
import { LocalDate } from '../scalars/scalars.js';
import { ChangeInput } from './changes/change.js';
import { ReasonedInput } from './recording.js';

@InputType({ description: 'A reorganization, and the day on which it takes effect instead.' })
export class RescheduleReorganizationInput extends ReasonedInput implements RescheduleReorganization {
  @Field(() => ID, {
    description:
      'The id of the reorganization. None of this id: UNKNOWN_REORGANIZATION; withdrawn: REORGANIZATION_WITHDRAWN.',
  })
  reorganization!: string;

  @Field(() => LocalDate, {
    description:
      'The first day on which the new state holds, for every change without a day of its own; those with one stay, and the WARNING OWN_DAYS_STAY lists them. After the first recorded day, else NOT_AFTER_BASELINE; another day than it has now, else SAME_DAY.',
  })
  effectiveOn!: string;
}

@InputType({ description: 'A reorganization that does not happen.' })
export class WithdrawReorganizationInput extends ReasonedInput implements WithdrawReorganization {
  @Field(() => ID, {
    description:
      'The id of the reorganization. None of this id: UNKNOWN_REORGANIZATION; withdrawn already: REORGANIZATION_WITHDRAWN.',
  })
  reorganization!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it was called off, if that is known. It decides nothing: none of its changes is read, whatever their days.',
  })
  withdrawnOn?: string;
}

@InputType({ description: 'An event, and what it should have said.' })
export class CorrectEventInput extends ReasonedInput implements CorrectEvent {
  @Field(() => ID, {
    description:
      'The id of the original event, also where it was corrected or voided before: this takes the place of its latest reading. None of this id: UNKNOWN_EVENT; an amendment: CORRECT_THE_ORIGINAL or NOT_CORRECTABLE; of a withdrawn reorganization: REORGANIZATION_WITHDRAWN.',
  })
  event!: string;

  @Field(() => ChangeInput, {
    description:
      'What it should have said: it replaces all that the change said; an absent effectiveOn or precision stays as it was. It is decided anew as if the event had not been recorded, in its place, and keeps the ids that the event made, in their order. Another verb: VERB_CHANGE_BREAKS while later events use those ids. Of the baseline, a unit is restated with `create`, a duty with `transferDuty` (duty: its name, to: its holders), a post with `createPost`, else RESTATE_WITH or NOT_IN_A_CHART; effectiveOn is then its first known day.',
  })
  change!: ChangeInput;
}

@InputType({ description: 'An event that should not have been recorded.' })
export class VoidEventInput extends ReasonedInput implements VoidEvent {
  @Field(() => ID, {
    description:
      'The id of the event, of any type: of an amendment, what was read before it is read again. None of this id: UNKNOWN_EVENT; voided already: ALREADY_VOIDED.',
  })
  event!: string;
}
