/** The amendments of an event at two moments, and whether it is in effect at each. */
import { type RawBuilder, sql } from 'kysely';
import type { Moment } from '../moment/moment.js';
import { type Moments, organizationOf } from './between.js';

/** Joins to "event" its amendments at the two moments. */
export const amendedAtBoth = (moments: Moments) => sql`
  left join amended_event as at_from on at_from.organization = ${organizationOf(moments)}
    and at_from.event = event.id and at_from.known @> ${moments.from.revision}::int8
  left join amended_event as at_to on at_to.organization = ${organizationOf(moments)}
    and at_to.event = event.id and at_to.known @> ${moments.to.revision}::int8`;

/** Whether "event" is in effect at exactly one of the moments. */
export const isInOne = ({ from, to }: Moments) => sql`${isIn(from, sql`at_from`)} <> ${isIn(to, sql`at_to`)}`;

/** The correction of "event" at the moment at which it is in effect. */
export const correctionInOne = ({ from }: Moments) =>
  sql`case when ${isIn(from, sql`at_from`)} then at_from.correction else at_to.correction end`;

/** Whether an event has taken effect at a moment; for an amendment: whether it is known and in effect there. */
const isIn = ({ date, revision }: Moment, amended: RawBuilder<unknown>) => sql`coalesce(
  event.revision <= ${revision} and case
    when event.type in ('ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided')
      then ${amended}.event is null
    when ${amended}.event is null then event.effective_on <= ${date}::date
    else ${amended}.effective_on <= ${date}::date
  end, false)`;
