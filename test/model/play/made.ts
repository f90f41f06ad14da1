/** One answer about a history, with what was counted of it. */
import type { ExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { trusted } from '../../../src/access/permission.js';
import type { Tables } from '../../../src/database/tables.js';
import { type Bounds, openBounds } from '../../../src/graphql/serving/bounds/bounds.js';
import { answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { type Context, createContext, finish } from '../../../src/graphql/serving/context.js';
import { createLoaders } from '../../../src/graphql/serving/loaders.js';
import type { Pieces } from '../../../src/graphql/serving/writing/pieces.js';
import type { LoadTrees } from '../../../src/queries/units/keptTrees.js';

export interface Made {
  result: ExecutionResult;
  counted: { values: number; bytes: number };
}

/** `pieces`: takes the lists that are written at once. */
export async function made(
  db: Kysely<Tables>,
  { trees, pieces }: { trees: LoadTrees; pieces?: Pieces },
  run: (context: Context) => Promise<ExecutionResult> | undefined,
): Promise<Made | undefined> {
  const counted = { values: 0, bytes: 0 };
  const bounds = countingBounds(counted);
  const context = createContext(db, trusted('local'));
  const loaders = createLoaders(db, context.readable, { bounds, trees });
  const result = await run({ ...context, loaders, bounds, pieces });
  bounds.allowance.close();
  await finish(context);
  return result && { result, counted };
}

function countingBounds(counted: Made['counted']): Bounds {
  const { allowance, turns } = openBounds(
    { ...answerLimits, seconds: 600 },
    { isRecording: false, triesOut: false },
  );
  const take = (values: number) => {
    counted.values += values;
  };
  const takeBytes = (bytes: number) => {
    counted.bytes += bytes;
  };
  return { allowance: { ...allowance, take, takeBytes }, turns };
}
