/** Where answers about an organization are read from. In a preview it is the transaction that tries the change out. */
import type { Organization, Trial } from '../../queries/moment/organizations.js';
import type { Context, DataSource } from './context.js';
import { createLoaders } from './loaders.js';

const trialSources = new WeakMap<Trial, DataSource>();

export function dataSourceOf(context: Context, { trial }: Organization): DataSource {
  if (!trial) return context;
  const source = trialSources.get(trial) ?? {
    db: trial.db,
    loaders: createLoaders(trial.db, context.readable, { bounds: context.bounds }),
  };
  trialSources.set(trial, source);
  return source;
}
