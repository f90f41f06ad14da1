/** The texts about reorganizations in English: the same as in jaReorganization.ts. */
import type { ReorganizationTexts } from '../ja/reorganization.js';

export const enReorganization: ReorganizationTexts = {
  sourcesWords: 'Words of the notice',
  whatIsRecorded: 'What is recorded',
  noClause: 'no clause',
  effectiveOnDay: (day) => `in force from ${day}`,
  wasPlannedFor: (day) => `was planned for ${day}`,
  plannedDay: 'Was planned for',
  withdrawn: 'Withdrawn',
  withdrawnOnDay: (day) => `withdrawn on ${day}`,
  noLongerInEffect: 'voided',
  replacedLater: '(replaced by a later record)',
  whatRevisionChanged: (revision) => `What revision ${revision} changed`,
  revisionNumber: (revision) => `revision ${revision}`,
  standings: {
    withdrawn: 'withdrawn',
    planned: 'not yet in force',
    partly: 'partly not yet in force',
    voided: 'voided',
  },
  isWithdrawn: (day) =>
    `This reorganization was withdrawn${day === null ? '' : ` on ${day}`}. Nothing below takes effect.`,
  isPlanned: (day, days) => `Not yet in force. It takes effect on ${day}, in ${days} days.`,
  isPartlyInForce: 'Part of it is in force, part of it is not yet.',
  isVoided: 'Everything in this reorganization was voided.',
  isRescheduled: (day) => `Its effective day was changed. It is now ${day}.`,
  chartOnEve: 'The chart on the day before',
  comingReorganizations: 'Not yet in force',
  pastReorganizations: 'In force or withdrawn',
  amendedTimes: (count) => (count === 1 ? 'amended once' : `amended ${count} times`),
  findReorganization: 'Find a reorganization by its title',
  laterReorganizations: 'Later reorganizations',
  earlierReorganizations: 'Earlier reorganizations',
  notYetRecorded: 'At this revision this reorganization was not recorded yet.',
};
