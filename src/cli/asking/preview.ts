/** What a file would do, before it is recorded. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { decideRegistration } from '../../domain/decide/charts/register.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { Command } from '../../domain/words/command.js';
import { organizationByCode } from '../../queries/moment/organizations.js';
import { envelopeOf } from '../../record.js';
import type { FileCommand } from '../../recordFile/coerceCommand.js';
import { askGraphql } from './askGraphql.js';
import { COMPARISON, type Comparison } from './comparisonAnswer.js';
import { requireOrganization } from './requireOrganization.js';

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
