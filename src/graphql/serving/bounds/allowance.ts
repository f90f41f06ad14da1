/** What one answer may still contain. When it contains too much, or takes too long, or nobody waits, it ends at once. */
import { GraphQLError } from 'graphql';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import { UNAVAILABLE } from '../codes.js';
import { texts } from '../texts.js';
import type { AnswerLimits } from './limits.js';

/** The size that an answer would have. */
export interface Size {
  /** Counted as countFields.ts counts them; if they are too many, those found until then. */
  values: number;
  /** The field that has most of them, such as organization.asOf.units. */
  field: string;
}

export interface Allowance {
  /** Counts values of the answer before they are made. Throws if they are too many, or the answer has ended. */
  take(values: number): void;
  /** The same for rows. While the answer is paused, they are read to find its size, and not counted. */
  takeRows(rows: number): void;
  takeText(characters: number): void;
  requireTime(): void;
  /** Whether it contains so little that it waits for nobody. */
  isSmall(): boolean;
  /** It waits until its size is known and there is room for it. */
  isPaused: boolean;
  endTooLarge(size: Size): void;
  endCrowded(): void;
  /** Rejects when the answer must end. */
  ended: Promise<never>;
  /** Aborted when the answer must end. */
  signal: AbortSignal;
  /** The answer is complete. */
  close(): void;
}

export function openAllowance(
  limits: AnswerLimits,
  { isRecording, abandoned }: { isRecording: boolean; abandoned?: AbortSignal },
): Allowance {
  const ending = new AbortController();
  const { signal } = ending;
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  ended.catch(() => {});
  let values = 0;
  let characters = 0;

  const end = (code: string, status: number, text: Bilingual) =>
    ending.abort(refusal(code, status, isRecording ? joined(text, texts.mayBeRecorded) : text));
  const endCrowded = () => end(UNAVAILABLE, 503, texts.tooMuchAtOnce);
  const tooSlow = setTimeout(
    () => (allowance.isPaused ? endCrowded() : end('ANSWER_TOO_SLOW', 503, texts.tooSlow(limits.seconds))),
    limits.seconds * 1_000,
  );
  const abandon = () => end(UNAVAILABLE, 503, texts.unavailable);
  abandoned?.addEventListener('abort', abandon);

  const allowance: Allowance = {
    take(more) {
      allowance.requireTime();
      values += more;
      if (values > limits.values) end('ANSWER_TOO_LARGE', 400, texts.tooLarge(limits));
      allowance.requireTime();
    },
    takeRows(rows) {
      if (allowance.isPaused) allowance.requireTime();
      else allowance.take(rows);
    },
    takeText(more) {
      characters += more;
      if (characters <= limits.characters) return;
      end('ANSWER_TOO_LARGE', 400, texts.tooLarge(limits));
      allowance.requireTime();
    },
    requireTime() {
      if (signal.aborted) throw stopped;
    },
    isSmall: () => values <= limits.small,
    isPaused: false,
    endTooLarge: (size) => end('ANSWER_TOO_LARGE', 400, texts.wouldBeTooLarge(size, limits)),
    endCrowded,
    ended,
    signal,
    close() {
      clearTimeout(tooSlow);
      abandoned?.removeEventListener('abort', abandon);
    },
  };
  return allowance;
}

/** What resolvers throw after the end; nobody sees it. It has a path, so that graphql-js makes no copies of it. */
const stopped = new GraphQLError('The answer has ended.', { path: [] });

const refusal = (code: string, status: number, messages: Bilingual) =>
  new GraphQLError(`${messages.ja} / ${messages.en}`, { extensions: { code, messages, http: { status } } });

const joined = (first: Bilingual, second: Bilingual): Bilingual =>
  say(`${first.ja}${second.ja}`, `${first.en} ${second.en}`);
