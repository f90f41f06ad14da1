/** What a file would do, before it is recorded. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { decideRegistration } from '../domain/charts/register.js';
import type { Command } from '../domain/command.js';
import { type Problem, problem } from '../domain/problem.js';
import { organizationByCode } from '../queries/organizations.js';
import { envelopeOf } from '../record.js';
import type { FileCommand } from '../recordFile/coerceCommand.js';
import { askGraphql } from './askGraphql.js';
import { cited } from './cited.js';
import { COMPARISON, type Comparison } from './comparison/answer.js';
import { listLines } from './comparison/text.js';
import { inWords } from './coverage.js';
import { requireOrganization } from './requireOrganization.js';
import { paint, print } from './terminal.js';

/** Of how many days the changes are told; the days themselves are all listed. */
const daysTold = 20;

const question = `
  query ($code: ID!, $of: PreviewInput!) {
    organization(code: $code) {
      preview(of: $of) {
        problems { code severity path ja: message en: message(lang: EN) units events { id } }
        days
        units { id states { path } }
        laterEvents { id type effectiveOn clause sentence }
        impact(first: ${daysTold}) { ...comparison }
      }
    }
  }
  ${COMPARISON}`;

interface Answer {
  organization: { preview: Omit<Preview, 'problems'> & { problems: AnsweredProblem[] } };
}

type AnsweredProblem = Omit<Problem, 'events' | 'path'> & { path: string | null; events: { id: string }[] };

export interface Preview {
  problems: Problem[];
  /** On which answers begin to differ. */
  days: string[];
  units: { id: string; states: { path: string[] }[] }[];
  laterEvents: { id: string; effectiveOn: string; clause: string | null; sentence: string }[];
  /** Each day as it is known now, and as it would be known. */
  impact: Comparison[];
}

export async function previewOf(db: Kysely<Tables>, command: FileCommand): Promise<Preview> {
  if ('register' in command) {
    const { code } = command.register;
    const exists = await organizationByCode(db, code);
    const taken = exists ? [problem('ORGANIZATION_EXISTS', [code], { path: 'code' })] : [];
    const problems = [...taken, ...decideRegistration(command.register).problems];
    return { problems, days: [], units: [], laterEvents: [], impact: [] };
  }
  const { organization: code } = envelopeOf(command);
  await requireOrganization(db, code);
  const { organization } = await askGraphql<Answer>(db, question, { code, of: inputOf(command) });
  const { problems, ...preview } = organization.preview;
  const told = problems.map(({ path, events, ...rest }) => ({
    ...rest,
    path: path ?? undefined,
    events: events.map(({ id }) => id),
  }));
  return { ...preview, problems: told };
}

/** A reorganization alone is tried out without what its recording says beside it. */
const inputOf = (command: Command) =>
  'record' in command ? { record: command.record.reorganization } : command;

export function printPreview({ days, units, laterEvents, impact }: Omit<Preview, 'problems'>): void {
  print(`${paint('bold', '影響する日 / Days that answer otherwise')}: ${days.join(', ') || none}`);
  print(`${paint('bold', '影響する組織単位 / Units')}: ${units.length || none}`);
  for (const { id, states } of units) print(`  ${paint('dim', id)}  ${states.at(-1)?.path.join('/') ?? ''}`);
  print(`${paint('bold', '以後の記録 / Later records that speak of them')}: ${laterEvents.length || none}`);
  for (const { id, effectiveOn, clause, sentence } of laterEvents) {
    print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  }
  for (const comparison of impact) {
    const { from, to } = comparison;
    print(`\n${paint('bold', `${to.date}: 今の記録 → 記録後 / as known now → once recorded`)}`);
    if (from.coverage !== to.coverage) print(inWords(to.coverage));
    for (const line of listLines(comparison)) print(line);
  }
  if (days.length > impact.length) print(`\nほか${days.length - impact.length}日 / and more days`);
}

const none = 'なし / none';
