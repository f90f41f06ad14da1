/** What comes of a command: a revision to record, or the reasons why not. */
import type { Consequences } from '../history/consequences.js';
import type { News } from '../history/history.js';
import type { Problem } from '../problems/problem.js';

/** A revision to be recorded, unless one of the problems is an error. */
export interface Decision extends News {
  problems: Problem[];
  consequences: Consequences;
}

/** What is asked for cannot even be read. */
export interface Refusal {
  problems: Problem[];
}
