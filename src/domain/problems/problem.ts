/** Why a command cannot be recorded: what is wrong, where, and what would mend it, in Japanese and in English. */
import type { EventId, UnitId } from '../words/event.js';
import { type ProblemCode, sentences } from './problemSentences.js';

export type { ProblemCode } from './problemSentences.js';

export type Severity = 'ERROR' | 'WARNING';

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  ja: string;
  en: string;
  /** Into the input, such as changes[3].merge.units[0]. */
  path?: string;
  /** The recorded events that conflict with the command. */
  events: EventId[];
  units: UnitId[];
}

type Words<C extends ProblemCode> = Parameters<(typeof sentences)[C]>;

interface Where {
  path?: string;
  events?: EventId[];
  units?: UnitId[];
  severity?: Severity;
}

/** A problem of this code, its sentences filled with these words. */
export function problem<C extends ProblemCode>(code: C, words: Words<C>, where: Where = {}): Problem {
  const say = sentences[code] as (...words: Words<C>) => { ja: string; en: string };
  return { code, severity: 'ERROR', events: [], units: [], ...say(...words), ...where };
}

export const hasErrors = (problems: Problem[]) => problems.some(({ severity }) => severity === 'ERROR');
