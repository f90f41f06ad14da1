/** What an answer was made from. It decides whether the answer may be kept, and for how long it is the right one. */
import type { Readable } from '../../../access/permission.js';
import type { Day } from '../../../domain/words/day.js';
import { today } from '../../../queries/moment/moment.js';
import type { ReportingReader } from '../../../queries/moment/reader.js';
import type { Operation } from '../../../telemetry/watch.js';
import type { AskedDay } from './days/askedDay.js';
import { openPeriods, type Periods } from './days/periods.js';

export interface Sources {
  readonly reader: ReportingReader;
  /** By the codes that were looked up, the heads that were found; undefined: no organization. */
  readonly heads: ReadonlyMap<string, string | undefined>;
  /** What day it was, by time zone, where the question left the day out. */
  readonly days: ReadonlyMap<string, Day>;
  /** False once the answer depends on more than these: it must be made anew each time. */
  readonly isKeepable: boolean;
  /** False once the answer depends on which revision is the newest one. */
  readonly isFixed: boolean;
  readonly isNewestAsked: boolean;
  /** False once a database that has more than the one that was asked could answer otherwise than "a moment ago". */
  readonly isSettled: boolean;
  /** Takes over what another one has noted of the same answer. */
  adopt(other: Sources): void;
  /** Today, where a question names no day. */
  today(timeZone: string): Day;
  dependOnNewest(): void;
  dependOnMore(): void;
  /** A query was executed, and its answer is complete and without errors. */
  isComplete: boolean;
  operation?: Operation;
  periods: Periods;
  /** Of a complete answer: the day that it may share with others. */
  askedDay?: AskedDay;
}

export function newSources(readable: Readable): Sources {
  const heads = new Map<string, string | undefined>();
  const days = new Map<string, Day>();
  let isKeepable = true;
  let isNewestAsked = false;
  let isSettled = true;
  /** An answer that was read at two heads, or on two days, belongs to neither. */
  const note = <Value>(known: Map<string, Value>, key: string, value: Value) => {
    if (known.has(key) && known.get(key) !== value) isKeepable = false;
    known.set(key, value);
  };
  const dependOnMore = () => {
    isKeepable = false;
  };
  const reader: ReportingReader = {
    readable,
    lookedUp(code, head) {
      note(heads, code, head);
      if (head === undefined) isSettled = false;
    },
    readAll: dependOnMore,
    mayBeNewer() {
      isSettled = false;
    },
  };
  return {
    reader,
    heads,
    days,
    isComplete: false,
    periods: openPeriods(),
    get isKeepable() {
      return isKeepable;
    },
    get isFixed() {
      const areFound = heads.size > 0 && [...heads.values()].every((head) => head !== undefined);
      return isKeepable && areFound && days.size === 0 && !isNewestAsked;
    },
    get isNewestAsked() {
      return isNewestAsked;
    },
    get isSettled() {
      return isSettled;
    },
    adopt(other) {
      for (const [code, head] of other.heads) reader.lookedUp(code, head);
      for (const [timeZone, day] of other.days) note(days, timeZone, day);
      if (!other.isKeepable) isKeepable = false;
      if (other.isNewestAsked) isNewestAsked = true;
      this.isComplete = other.isComplete;
      this.periods = other.periods;
      this.askedDay = other.askedDay;
    },
    today(timeZone) {
      const day = today(timeZone);
      note(days, timeZone, day);
      return day;
    },
    dependOnNewest() {
      isNewestAsked = true;
    },
    dependOnMore,
  };
}
