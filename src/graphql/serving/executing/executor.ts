import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import type { Standbys } from '../../../database/replicas/standbys.js';
import { keepComparisons } from '../../../queries/compare/kept/keptComparisons.js';
import { keepSizes } from '../../../queries/sizes/keptSizes.js';
import { keepTrees } from '../../../queries/units/keptTrees.js';
import { watched } from '../../../telemetry/watch.js';
import { openAdmission } from '../bounds/admission.js';
import { openAllowance } from '../bounds/allowance.js';
import { openBounds } from '../bounds/bounds.js';
import { countFields } from '../bounds/countFields.js';
import { answerLimits, type Limits } from '../bounds/limits.js';
import { resolveGetters } from '../bounds/plainFields.js';
import type { Price } from '../bounds/price/priceOf.js';
import { rateLimit } from '../bounds/rate.js';
import { openToll } from '../bounds/toll.js';
import type { Context } from '../context.js';
import { askedDayOf } from '../sources/days/askedDay.js';
import { reportLiveFields } from '../sources/liveFields.js';
import { contextAt, hasFailed, holds, mayBeBehind } from '../sources/onStandby.js';
import { inPieces } from '../writing/inPieces.js';
import { writeLists } from '../writing/writeLists.js';
import { compilerOf, LARGE } from './compiled.js';
import { failLater, readOrFailLater } from './failLater.js';
import { sourceUntil } from './sourceUntil.js';

/** A parsed and validated operation. */
export interface Asked {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  context: Context;
  /** The event of a subscription that is answered. */
  event?: unknown;
}

export interface Execute {
  (asked: Asked): Promise<ExecutionResult>;
  /** Whether it costs more than any question may: a subscription is refused before its first event. */
  refusalOf(asked: Asked): Promise<GraphQLError | undefined>;
  /** Whether so many wait that any other would be refused. */
  isCrowded(): boolean;
}

/**
 * Runs operations within the limits of a service. It returns GraphQLErrors with their path and the original error:
 * errors.ts decides by these what a client may see. Make one for each schema, whose resolvers it changes.
 */
export function boundedExecution(
  schema: GraphQLSchema,
  { answer: limits, rate }: Limits = { answer: answerLimits, rate: rateLimit },
  standbys?: Standbys,
): Execute {
  resolveGetters(schema);
  writeLists(schema);
  countFields(schema);
  reportLiveFields(schema);
  failLater(schema);
  const sizes = keepSizes();
  const toll = openToll(schema, { answer: limits, rate }, sizes);
  const admission = openAdmission(limits);
  const compile = compilerOf(schema);
  const kept = { trees: keepTrees().load, compare: keepComparisons({ sizes }) };
  const answerTo = async (
    { document, operationName, variables, context, event }: Asked,
    { points, triesOut }: Pick<Price, 'points' | 'triesOut'>,
  ) => {
    const { db, caller, readable, sources, trials, loaders, abandoned, written } = context;
    const isRecording = isMutation(document, operationName);
    const bounds = openBounds(limits, { isRecording, triesOut, abandoned });
    const { allowance } = bounds;
    // A recording is not given up half-way.
    const source = isRecording ? { db, loaders } : sourceUntil(context, bounds, kept);
    const contextValue: Context = { ...source, caller, readable, sources, trials, bounds };
    // What was tried out once is not tried again.
    const fast = points < LARGE || triesOut ? undefined : compile(document, operationName);
    const answer = async () => {
      const result =
        fast && (await inPieces((context) => fast(event, context, variables ?? {}), contextValue, written));
      if (result && !result.errors) return result;
      allowance.restart();
      const asked = { schema, document, operationName, variableValues: variables, rootValue: event };
      const rest = { ...asked, fieldResolver: readOrFailLater };
      return inPieces(
        (contextValue) => execute({ ...rest, contextValue }),
        contextValue,
        isRecording ? undefined : written,
      );
    };
    const result = await Promise.race([answer(), allowance.ended]).finally(allowance.close);
    sources.isComplete = !isRecording && result.errors === undefined;
    sources.askedDay = sources.isComplete ? askedDayOf(document, operationName) : undefined;
    return result;
  };
  const onOne = (asked: Asked, pay = toll.pay) =>
    failingAsAWhole(() =>
      watched('operation', async () => {
        const price = await admission.arrive(() => inTime(asked.context, () => pay(asked)));
        const leave = await admission.enter(price.points, asked.context.abandoned);
        return answerTo(asked, price).finally(leave);
      }),
    );
  const bounded = async (asked: Asked) => {
    const isForAny = asked.event === undefined && mayBeBehind(asked.document, asked.operationName);
    const standby = isForAny ? standbys?.pick() : undefined;
    if (!standby) return onOne(asked);
    const context = contextAt(standby.db, asked.context);
    const result = await onOne({ ...asked, context });
    if (holds(result, context)) {
      asked.context.sources.adopt(context.sources);
      return result;
    }
    if (!hasFailed(result)) return onOne(asked, toll.price);
    standbys?.passOver(standby);
    return onOne(asked);
  };
  /** Sizes are shared by all questions, so one that nobody waits for any longer does not end the counting. */
  const inTime = <T>({ abandoned }: Context, work: () => Promise<T>): Promise<T> => {
    const { ended, close } = openAllowance(limits, { isRecording: false, triesOut: false, abandoned });
    return Promise.race([work(), ended]).finally(close);
  };
  const refusalOf = async (asked: Asked) => {
    const { errors } = await failingAsAWhole(async () => {
      await inTime(asked.context, () => toll.price(asked));
      return {};
    });
    return errors?.[0];
  };
  return Object.assign(bounded, { refusalOf, isCrowded: admission.isCrowded });
}

/** What is refused, or fails, as a whole has no data. */
async function failingAsAWhole(work: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError(originalError.message, { originalError })] };
  }
}

const isMutation = (document: DocumentNode, name: string | null | undefined) =>
  getOperationAST(document, name)?.operation === 'mutation';
