/** Options and arguments that several commands have. */
import { InvalidArgumentError } from 'commander';
import { subjectIn } from '../../access/claims.js';
import { tokenTexts } from '../../access/texts.js';
import { type Day, isDay } from '../../domain/words/day.js';
import { readInstant } from '../../domain/words/instant.js';
import type { KnownAt } from '../../queries/moment/moment.js';

export function readDay(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Give a day that exists, such as 2026-04-01.');
}

/** The same as a token may have in `sub`. */
export function readAuthor(text: string): string {
  const author = subjectIn(text);
  if (author !== undefined) return author;
  throw new InvalidArgumentError(tokenTexts.badSubject.en);
}

export function readKnownAt(text: string): KnownAt {
  if (/^\d{1,9}$/.test(text)) return { revision: Number(text) };
  const instant = readInstant(text);
  if (instant) return { instant: instant.toISOString() };
  throw new InvalidArgumentError(
    'Give a revision such as 2, or an instant with its zone such as 2026-04-01T09:00:00+09:00.',
  );
}
