import type { History } from '../../domain/history/history.js';

/** A history with fewer events is folded almost as quickly as its state is read from the database. */
const LONG = 4_000;

/** Whether its newest state is kept in the database. */
export const isLong = ({ numbers }: History): boolean => numbers.events >= LONG;
