/** Answers that were given at a revision, kept as text, and asked again when much more is recorded. */

import fc from 'fast-check';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { asker } from '../../graphql/ask.js';
import { expect } from '../../support/jest.js';
import { type Choose, chooser } from '../generate/choose.js';
import { DAYS, randomBaseline } from '../generate/generate.js';
import { randomCommand } from '../generate/generateCommands.js';
import { type History, pastAt, unitsEver } from './history.js';
import { begin, record } from './play.js';

const SNAPSHOT = /* GraphQL */ `
  query ($code: ID!, $date: LocalDate!, $knownAt: KnownAt!) {
    organization(code: $code) {
      asOf(date: $date, knownAt: $knownAt) {
        revision citation coverage constantFrom constantUntil
        units { unitId name displayName kind from until path children { unitId } becauseOf { id: eventId precision sentence } }
      }
      counts(on: [$date], knownAt: $knownAt) { coverage kinds { kind count } }
    }
  }`;

const LIFE = /* GraphQL */ `
  query ($code: ID!, $unit: ID!, $knownAt: KnownAt!) {
    organization(code: $code) {
      unit(id: $unit) {
        states(knownAt: $knownAt) { name displayName kind from until path parent { unitId } becauseOf { id: eventId sentence } }
      }
    }
  }`;

const LINEAGE = /* GraphQL */ `
  query ($code: ID!, $unit: ID!, $date: LocalDate!, $knownAt: KnownAt!) {
    organization(code: $code) {
      unit(id: $unit) {
        lineage(until: $date, knownAt: $knownAt) { units { id: unitId } successions { kind on from { id: unitId } to { id: unitId } event { id: eventId } } }
      }
    }
  }`;

const COMPARISON = /* GraphQL */ `
  query ($code: ID!, $from: LocalDate!, $date: LocalDate!, $fromKnownAt: KnownAt!, $knownAt: KnownAt!) {
    organization(code: $code) {
      compare(from: $from, to: $date, fromKnownAt: $fromKnownAt, knownAt: $knownAt) {
        changes { kinds sentence before { unitId path } after { unitId path } events { id: eventId } }
        table { depth kinds before { displayName } after { displayName } }
      }
    }
  }`;

/** The first page: what is recorded later is not on it. */
const LOG = /* GraphQL */ `
  query ($code: ID!, $first: Int!) {
    organization(code: $code) {
      revisions(first: $first) {
        edges { cursor node { number recordedAt recordedBy reason hash events { id: eventId type effectiveOn clause note data } } }
      }
    }
  }`;

interface Answered {
  query: string;
  variables: Record<string, unknown>;
  text: string;
}

export interface Amount {
  organizations: number;
  /** For each of them. */
  answers: number;
  revisionsBefore: number;
  revisionsAfter: number;
}

/** Records, asks, records much more, and expects every answer again to the letter. */
export async function expectAnswersAgain(db: Kysely<Tables>, seed: number, amount: Amount): Promise<void> {
  const { ask } = await asker(db);
  for (let i = 0; i < amount.organizations; i++) {
    const numbers = fc.sample(fc.array(fc.nat(9_999), { minLength: 60, maxLength: 60 }), {
      seed: seed + i,
      numRuns: 3 * (amount.revisionsBefore + amount.revisionsAfter) + amount.answers + 1,
    });
    const [baseline = [], ...rows] = numbers;
    const history = await begin(db, randomBaseline(baseline));
    await recordUntil(db, history, rows, amount.revisionsBefore);
    const answers: Answered[] = [];
    for (const row of rows.slice(-amount.answers)) {
      const question = randomQuestion(history, chooser(row));
      answers.push({ ...question, text: JSON.stringify(await ask(question.query, question.variables)) });
    }
    await recordUntil(db, history, rows, amount.revisionsBefore + amount.revisionsAfter);
    for (const { query, variables, text } of answers) {
      expect(JSON.stringify(await ask(query, variables))).toBe(text);
    }
  }
}

/** The newest revision may be some steps away: not every command is accepted. */
async function recordUntil(
  db: Kysely<Tables>,
  history: History,
  rows: number[][],
  wanted: number,
): Promise<void> {
  while (history.organization.revision < wanted) {
    const row = rows[history.steps.length];
    if (!row) throw new Error(`Of ${rows.length} commands too few were accepted.`);
    await record(db, history, randomCommand(pastAt(history), row, history.steps.length + 1));
  }
}

function randomQuestion(history: History, choose: Choose): Omit<Answered, 'text'> {
  const { code, revision } = history.organization;
  const known = () => ({ revision: 1 + choose.below(revision) });
  const date = choose.any(DAYS);
  const knownAt = known();
  const unit = choose.any(unitsEver(history));
  switch (choose.below(6)) {
    case 0:
      return { query: LIFE, variables: { code, unit, knownAt } };
    case 1:
      return { query: LINEAGE, variables: { code, unit, date, knownAt } };
    case 2:
      return { query: LOG, variables: { code, first: 1 + choose.below(revision) } };
    case 3:
    case 4: {
      const from = choose.any(DAYS);
      const fromKnownAt = choose.chance(50) ? knownAt : known();
      return { query: COMPARISON, variables: { code, from, date, fromKnownAt, knownAt } };
    }
    default:
      return { query: SNAPSHOT, variables: { code, date, knownAt } };
  }
}
