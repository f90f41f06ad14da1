/** Where the answers about an organization are read from: in a preview, from the transaction that tries it out. */
import type { Organization, Trial } from '../../queries/moment/organizations.js';
import type { Context, Source } from './context.js';
import { createLoaders } from './loaders.js';

const sources = new WeakMap<Trial, Source>();

export function sourceOf(context: Context, { trial }: Organization): Source {
  if (!trial) return context;
  const source = sources.get(trial) ?? { db: trial.db, loaders: createLoaders(trial.db) };
  sources.set(trial, source);
  return source;
}
