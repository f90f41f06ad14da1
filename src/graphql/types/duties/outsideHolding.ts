import { Field, ObjectType } from 'type-graphql';
import type { OutsideHoldingRow } from '../../../queries/duties/outside.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { LocalDate } from '../../scalars/scalars.js';
import { DutyTransfer } from './dutyTransfer.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One body outside the organization has one duty, or a part of it, over one period.',
})
export class OutsideHolding {
  @Field(() => String, { description: 'The body, in the words of the transfer.' })
  readonly body: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day, inclusive. Null: the first record of the duty is its transfer from this body, which had it on all earlier recorded days, and nobody knows since when.',
  })
  readonly from: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it has ended, exclusive: the day of the transfer that brought the duty back. Null: no such transfer is recorded.',
  })
  readonly until: string | null;

  constructor(
    private readonly row: OutsideHoldingRow,
    private readonly known: KnownOrganization,
  ) {
    this.body = row.body;
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => DutyTransfer, {
    description:
      'The transfer that gave the duty to the body, with its extent; if `from` is null, the one that brought it from there.',
  })
  get transfer(): DutyTransfer {
    return new DutyTransfer(this.row.transfer, this.known);
  }
}
