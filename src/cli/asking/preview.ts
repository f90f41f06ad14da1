/** What a file would do, before it is recorded. */
import type { Kysely } from 'kysely';
import { envelopeOf } from '../../attempt.js';
import type { Tables } from '../../database/tables.js';
import { decideRegistration } from '../../domain/decide/charts/register.js';
import { type Problem, type ProblemCode, problem } from '../../domain/problems/problem.js';
import { sentences } from '../../domain/problems/problemSentences.js';
import type { Command } from '../../domain/words/command.js';
import { organizationByCode } from '../../queries/moment/organizations.js';
import type { FileCommand } from '../../recordFile/coerceCommand.js';
import { askOrganization } from './askOrganization.js';
import {
  PreviewDocument,
  type PreviewFragment,
  type PreviewProblemFragment,
} from './questions/preview.generated.js';
import { requireOrganization } from './requireOrganization.js';

export interface Preview extends Omit<PreviewFragment, 'problems'> {
  problems: Problem[];
}

export async function previewOf(db: Kysely<Tables>, command: FileCommand): Promise<Preview> {
  if ('register' in command) {
    const { code } = command.register;
    const exists = await organizationByCode(db, code, 'ALL');
    const taken = exists ? [problem('ORGANIZATION_EXISTS', [code], { path: 'code' })] : [];
    const problems = [...taken, ...decideRegistration(command.register).problems];
    return { problems, days: [], units: [], laterEvents: [], impact: [] };
  }
  const { organization: code } = envelopeOf(command);
  await requireOrganization(db, code);
  const answer = await askOrganization(db, PreviewDocument, { code, of: inputOf(command) });
  const { problems, ...preview } = answer.preview;
  return { ...preview, problems: problems.map(problemOf) };
}

function problemOf({ code, path, events, ...rest }: PreviewProblemFragment): Problem {
  if (!isProblemCode(code)) throw new Error(`The API answers with the unknown problem code ${code}.`);
  return { ...rest, code, path: path ?? undefined, events: events.map(({ eventId }) => eventId) };
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(sentences, code);

/** The preview of a reorganization takes it without the envelope of its recording. */
const inputOf = (command: Command) =>
  'record' in command ? { record: command.record.reorganization } : command;
