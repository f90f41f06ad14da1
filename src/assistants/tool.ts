/** What every tool for assistants has in common: its arguments, and how it answers. */
import { z } from 'zod';
import { isDay } from '../domain/words/day.js';
import { argumentTexts } from './texts.js';

/** Asks over GraphQL for whoever calls the tool: with the same limits and rights. Throws what refuses the question. */
export type Ask = <Answer>(query: string, variables: Record<string, unknown>) => Promise<Answer>;

type Input = z.ZodRawShape;

export interface Tool {
  name: string;
  title: string;
  description: string;
  /** Refuses what it does not know: an argument with another name would be ignored, and the answer misunderstood. */
  input: z.ZodObject;
  answer(ask: Ask, given: Record<string, unknown>): Promise<object>;
}

/** A tool whose arguments are checked by their shape, and have its types. */
export const tool = <Shape extends Input>(
  described: Pick<Tool, 'name' | 'title' | 'description'> & {
    input: Shape;
    answer(ask: Ask, given: z.infer<z.ZodObject<Shape>>): Promise<object>;
  },
): Tool => ({
  ...described,
  input: z.strictObject(described.input),
  answer: (ask, given) => described.answer(ask, z.object(described.input).parse(given)),
});

const text = (about: string) => z.string().trim().min(1, argumentTexts.empty).max(500).describe(about);

export const day = (about: string) => z.string().refine(isDay, argumentTexts.notADay).describe(about);

export const revision = (about: string) => z.int().min(0).max(999_999_999).optional().describe(about);

/** How many entries of a list are answered at once. */
export const limit = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).describe(argumentTexts.limit);

export const offset = z.int().min(0).max(10_000_000).default(0).describe(argumentTexts.offset);

export const args = {
  text,
  organization: text(argumentTexts.organization),
  on: day(argumentTexts.on).optional(),
  revision: revision(argumentTexts.revision),
  language: z.enum(['ja', 'en']).default('ja').describe(argumentTexts.language),
};

/** As GraphQL takes it. */
export const knownAt = (revision: number | undefined) => (revision === undefined ? undefined : { revision });

/** A part of a list, and where the next part begins; null: this was the last one. */
export function page<T>(list: readonly T[], offset: number, limit: number) {
  const next = offset + limit;
  return {
    total: list.length,
    entries: list.slice(offset, next),
    nextOffset: next < list.length ? next : null,
  };
}

/** The most states of a unit, holdings or transfers of a duty that are answered at once. */
const mostOfOne = 50;

/** The newest of a history; `notShown`: how many older ones there are. */
export const newest = <T>(history: readonly T[]) => ({
  newest: history.slice(-mostOfOne),
  notShown: Math.max(0, history.length - mostOfOne),
});

/** A mistake of whoever calls a tool, in words that say what would mend it. */
export class BadCall extends Error {}

export const noOrganization = (code: string) => new BadCall(argumentTexts.noOrganization(code));
