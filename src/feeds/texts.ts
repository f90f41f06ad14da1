/** What feeds and calendars say, in both languages. */
import { say } from '../domain/words/bilingual.js';

export const texts = {
  feedTitle: (name: string) => say(`${name}の組織の記録`, `The record of the organization of ${name}`),
  entryTitle: (number: number, reorganization: string | undefined) =>
    reorganization === undefined
      ? number === 1
        ? say(`版 ${number} 組織の登録`, `Revision ${number}: the organization is registered`)
        : say(`版 ${number} 組織図の追加`, `Revision ${number}: a further chart`)
      : say(`版 ${number} ${reorganization}`, `Revision ${number}: ${reorganization}`),
  effectiveOn: (day: string) => say(`施行日: ${day}`, `Effective on ${day}`),
  withdrawn: say('この機構改正は取りやめになっています。', 'This reorganization is withdrawn.'),
  reason: (reason: string) => say(`理由: ${reason}`, `Reason: ${reason}`),
  source: (source: string) => say(`出典: ${source}`, `Source: ${source}`),
  legalBasis: (rule: string) => say(`根拠: ${rule}`, `Legal basis: ${rule}`),
  calendarName: (name: string) => say(`${name}の機構改正`, `Reorganizations of ${name}`),
};
