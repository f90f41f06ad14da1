/** What one answer may still contain. When it contains too much, or takes too long, or nobody waits, it ends at once. */
import { GraphQLError } from 'graphql';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import { UNAVAILABLE } from '../codes.js';
import { refusal } from '../refusal.js';
import { texts } from '../texts.js';
import type { AnswerLimits } from './limits.js';

export interface Allowance {
  /** Counts values of the answer before they are made. Throws if they are too many, or the answer has ended. */
  take(values: number): void;
  takeBytes(bytes: number): void;
  requireTime(): void;
  /** The answer is made from its beginning again: nothing is counted twice. */
  restart(): void;
  /** Rejects when the answer must end. */
  ended: Promise<never>;
  /** Aborted when the answer must end. */
  signal: AbortSignal;
  /** The answer is complete. */
  close(): void;
}

export function openAllowance(
  limits: AnswerLimits,
  { isRecording, triesOut, abandoned }: { isRecording: boolean; triesOut: boolean; abandoned?: AbortSignal },
): Allowance {
  const ending = new AbortController();
  const { signal } = ending;
  // Each object asks; the signal itself would take longer to say so than many objects take to make.
  let hasEnded = false;
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      hasEnded = true;
      reject(signal.reason);
    });
  });
  ended.catch(() => {});
  const seconds = isRecording || triesOut ? limits.recordingSeconds : limits.seconds;
  let values = 0;
  let bytes = 0;

  const end = (code: string, status: number, text: Bilingual) =>
    ending.abort(refusal(code, status, isRecording ? joined(text, texts.mayBeRecorded) : text));
  const endTooLarge = () => end('ANSWER_TOO_LARGE', 400, texts.tooLarge(limits));
  const tooSlow = setTimeout(() => end('ANSWER_TOO_SLOW', 503, texts.tooSlow(seconds)), seconds * 1_000);
  const abandon = () => end(UNAVAILABLE, 503, texts.unavailable);
  if (abandoned?.aborted) abandon();
  abandoned?.addEventListener('abort', abandon);
  const requireTime = () => {
    if (hasEnded) throw stopped;
  };

  return {
    take(more) {
      requireTime();
      values += more;
      if (values > limits.values) endTooLarge();
      requireTime();
    },
    takeBytes(more) {
      bytes += more;
      if (bytes <= limits.bytes) return;
      endTooLarge();
      requireTime();
    },
    requireTime,
    restart() {
      values = 0;
      bytes = 0;
    },
    ended,
    signal,
    close() {
      clearTimeout(tooSlow);
      abandoned?.removeEventListener('abort', abandon);
    },
  };
}

/** What resolvers throw after the end; nobody sees it. It has a path, so that graphql-js makes no copies of it. */
const stopped = new GraphQLError('The answer has ended.', { path: [] });

const joined = (first: Bilingual, second: Bilingual): Bilingual =>
  say(`${first.ja}${second.ja}`, `${first.en} ${second.en}`);
