/**
 * Folds again only the days on which something is different: those of the events that differ, and each later day that
 * looks at a value that is another one by then. It goes from one such day to the next, and ends when no value that a later
 * day looks at differs any more. All other days have what they had.
 */
import { impliedName } from '../../fold/looks.js';
import { applyDayInSteps, type DayOutcome, type FoldedDay } from '../../fold/steps/dayStep.js';
import type { Tree } from '../../fold/tree.js';
import type { Day } from '../../words/day.js';
import { equal } from '../../words/equal.js';
import type { UnitId } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import type { History, OtherEvents } from '../history.js';
import { requireKnown } from '../newest/pastNeeded.js';
import { type Agenda, newAgenda } from './agenda.js';
import { addNext, noteDifferences, type Shifts, writtenKeys } from './differences.js';
import { differs, newOverlay, type Overlay, treeIn, treeWith } from './overlay.js';
import { timedOf } from './timedOf.js';

export interface RefoldedDay {
  day: Day;
  had?: DayOutcome;
  has?: FoldedDay;
}

export interface Refolded {
  /** Oldest first. */
  days: RefoldedDay[];
  tree: Tree;
  /** The keys that come at another place in the order than before. */
  shifts: Shifts;
}

/** `until`: the tree on the eve of this day; absent: that after all days. */
export function* refold(history: History, others: OtherEvents, until?: Day): Steps<Refolded> {
  const { outcomes } = history;
  const isJudged = history.forRows === undefined;
  const last = history.days.at(-1) ?? '';
  const overlay = newOverlay();
  const agenda = agendaFor(history, others);
  const days: RefoldedDay[] = [];
  const shifts: Shifts = [];
  /** After the last day of the history, the newest tree itself goes on. */
  let ahead: Tree | undefined;
  for (let next = agenda.next(); next && (until === undefined || next.day < until); next = agenda.next()) {
    const { day } = next;
    yield;
    const ofDay = others.byDay.get(day);
    const looks = next.looks.filter(({ entry }) => !entry || differs(overlay[entry.map], entry.key));
    if (!ofDay && looks.length === 0) continue;
    const events = ofDay ?? history.byDay.get(day) ?? [];
    const had = outcomes.get(day);
    if (events.length === 0 && !had) {
      // It has no events any more.
      for (const look of looks) addNext(timedOf(history), agenda, day, look);
      continue;
    }
    if (day > last) {
      ahead ??= newest(history, overlay, others);
      days.push({ day, has: yield* applyDayInSteps(ahead, day, events, isJudged) });
      continue;
    }
    const timed = timedOf(history);
    const tree = treeIn(timed, day, overlay, others.impliedHoldings);
    const has = events.length > 0 ? yield* applyDayInSteps(tree, day, events, isJudged) : undefined;
    days.push({ day, had, has });
    const written = writtenKeys(had?.written ?? {}, has);
    noteDifferences({ timed, overlay, agenda, day, tree, shifts }, written);
    for (const look of looks) {
      const { entry } = look;
      if (entry && (written[entry.map].has(entry.key) || !differs(overlay[entry.map], entry.key))) continue;
      addNext(timed, agenda, day, look);
    }
  }
  if (ahead) return { days, shifts, tree: ahead };
  if (until === undefined || until > last) return { days, shifts, tree: newest(history, overlay, others) };
  return { days, shifts, tree: treeIn(timedOf(history), until, overlay, others.impliedHoldings) };
}

/** The days of the events that differ, and those that look at implied holdings that differ. */
function agendaFor(history: History, others: OtherEvents): Agenda {
  const { impliedHoldings } = history;
  const agenda = newAgenda();
  for (const day of others.byDay.keys()) {
    requireKnown(history, day);
    agenda.add(day);
  }
  if (others.impliedHoldings === impliedHoldings) return agenda;
  // A unit may have been given such a duty on any day.
  requireKnown(history, '');
  const units = new Set<UnitId>([...impliedHoldings.keys(), ...others.impliedHoldings.keys()]);
  for (const unit of units) {
    if (equal(impliedHoldings.get(unit), others.impliedHoldings.get(unit))) continue;
    addNext(timedOf(history), agenda, '', { map: 'units', name: impliedName(unit) });
  }
  return agenda;
}

const newest = ({ latest }: History, overlay: Overlay, { impliedHoldings }: OtherEvents) =>
  treeWith(latest, overlay, impliedHoldings);
