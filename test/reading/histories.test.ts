/** Over random histories with amendments, at sampled moments, the schema for reading gives the rows of the API, in its order. */
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { asker } from '../graphql/ask.js';
import { DAYS } from '../model/generate/generate.js';
import { type History, unitsEver } from '../model/play/history.js';
import { play } from '../model/play/play.js';
import { forHistories, type Numbers } from '../model/play/seed.js';
import { testDatabase } from '../support/database.js';
import { graphqlOf, type Question, questions, rowsIn } from './questions.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

/** A moment, another day, and a unit: all that a question may name. */
interface Asked {
  code: string;
  day: string;
  other: string;
  revision: number;
  unit: string;
}

function someMoments({ organization, events }: History, numbers: Numbers, units: string[]): Asked[] {
  const pick = <T>(items: T[], n = 0): T => items[n % items.length]!;
  return numbers.slice(0, 6).map((row) => ({
    code: organization.code,
    day: pick(DAYS, row[7]),
    other: pick(DAYS, row[8]),
    revision: pick([...events.keys()], row[9]),
    unit: pick(units, row[10]),
  }));
}

const literal = (value: string | number) => (typeof value === 'number' ? `${value}` : `'${value}'`);
const withValues = (text: string, asked: Asked) =>
  text.replace(/(?<!:):(code|day|other|revision|unit)\b/g, (_, name: keyof Asked) => literal(asked[name]));

async function selected({ columns, from }: Question, asked: Asked): Promise<unknown[]> {
  const { rows } = await sql
    .raw(`select ${Object.keys(columns).join(', ')} from ${withValues(from, asked)}`)
    .execute(db);
  return rows;
}

async function answered(question: Question, asked: Asked): Promise<unknown[]> {
  const used = ['day: LocalDate', 'other: LocalDate', 'revision: Int', 'unit: ID'].filter((variable) =>
    graphqlOf(question).match(new RegExp(`\\$${variable.split(':')[0]}\\b`)),
  );
  const variables = ['code: ID', ...used].map((variable) => `$${variable}!`).join(', ');
  const { organization } = await ask<{ organization: unknown }>(
    `query (${variables}) { organization(code: $code) { ${graphqlOf(question)} } }`,
    { ...asked },
  );
  return rowsIn(organization, question);
}

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('after any history, at any day and revision', () => {
  it('each function and view gives the rows of the API', async () => {
    await forHistories('reading', 8, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          for (const asked of someMoments(history, numbers, unitsEver(history))) {
            for (const question of questions) {
              const [rows, expected] = [await selected(question, asked), await answered(question, asked)];
              const what = { question: question.name, asked };
              if (question.unordered)
                expect({ ...what, rows: sorted(rows) }).toEqual({ ...what, rows: sorted(expected) });
              else expect({ ...what, rows }).toEqual({ ...what, rows: expected });
            }
          }
        },
      });
    });
  });
});
