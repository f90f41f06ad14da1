/** The texts about duties in English: the same as in jaDuty.ts. */
import type { DutyTexts } from '../ja/duty.js';

export const enDuty: DutyTexts = {
  dutyToday: 'Held today by',
  dutyOn: (day) => `Held on ${day} by`,
  heldSince: (day) => (day === null ? ' (it is not known since when).' : `, since ${day}.`),
  dutyEnded: (day) => `nobody: the duty ended on ${day}.`,
  dutyLeft: (day) => `nobody: its holder ended on ${day}, and no unit that received it is recorded.`,
  dutyNotYet: (day) => `nobody that is recorded: its first holder is recorded from ${day} on.`,
  dutyUnknown: 'nobody that is recorded.',
  lastHolder: 'Last held by',
  lastHoldersHeirs: 'What became of that unit:',
  sentenceEnd: '.',
  outside: 'Outside',
  heldWhen: 'Who held it when',
  dutyHistory: 'What moved it',
  dutiesOn: (day) => `Duties on ${day}`,
  dutiesOfUnitOn: (unit, day) => `Duties of ${unit} and of all units below it on ${day}`,
  allDuties: 'All duties',
  dutiesFound: (count) => (count === 1 ? '1 duty' : `${count} duties`),
  notHeldOnDay: 'Duties that no unit holds on this day',
  findOtherDuties: 'A part of a name also finds duties that no unit holds on this day.',
  heldLast: (holder) => `last held by ${holder}`,
  heldLater: (holder) => `later held by ${holder}`,
  nobody: 'no holder is recorded',
  goTo: (day) => `To ${day}`,
};
