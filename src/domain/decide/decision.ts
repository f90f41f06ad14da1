/** The result of deciding a command: a revision to record, or the problems that prevent it. */
import type { Consequences } from '../history/consequences.js';
import type { News } from '../history/history.js';
import type { Problem } from '../problems/problem.js';

/** A revision to be recorded, unless one of the problems is an error. */
export interface Decision extends News {
  problems: Problem[];
  consequences: Consequences;
}

/** The command is refused before any events follow from it. */
export interface Refusal {
  problems: Problem[];
}
