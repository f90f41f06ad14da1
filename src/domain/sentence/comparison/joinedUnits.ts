/** What is said of the units of an entry that are joined by succession, or that begin or end. */
import type { Bilingual } from '../../words/bilingual.js';
import type { Path } from '../names.js';
import {
  abolished,
  absorbed,
  created,
  merged,
  recomposed,
  reinstated,
  split,
  spunOff,
} from '../successionSentences.js';
import { sequence } from '../words.js';
import type { ChangeToSay, UnitAtMoment } from './changeToSay.js';

const JOINING = ['MERGED', 'SPLIT', 'RECOMPOSED', 'CREATED'];

const paths = (units: UnitAtMoment[]): Path[] => units.map(({ path }) => path);

/** `lasting`: the units that exist at both moments, as they were at the first. */
export function joinedUnits(
  change: ChangeToSay,
  lasting: UnitAtMoment[],
  ended: UnitAtMoment[],
  begun: UnitAtMoment[],
): Bilingual[] {
  const { sources, before, after, replacedBy } = change;
  if (!sources || lasting.length + begun.length === 0 || lasting.length + ended.length === 0) {
    return [succession(change, lasting, ended, begun)];
  }
  // A unit may be joined only with units that existed in between.
  const isNew = (unit: UnitAtMoment) => sources[after.indexOf(unit)]?.length === 0;
  const hasHeir = (unit: UnitAtMoment) => sources.some((from) => from.includes(before.indexOf(unit)));
  const [fresh, results] = [begun.filter(isNew), begun.filter((unit) => !isNew(unit))];
  const [left, merging] = [ended.filter((unit) => !hasHeir(unit)), ended.filter(hasHeir)];
  return [
    ...(merging.length + results.length > 0 ? [succession(change, lasting, merging, results)] : []),
    ...(left.length > 0 ? [abolished(paths(left), replacedBy)] : []),
    ...(fresh.length > 0 ? [beginning(change, fresh)] : []),
  ];
}

function succession(
  change: ChangeToSay,
  lasting: UnitAtMoment[],
  ended: UnitAtMoment[],
  begun: UnitAtMoment[],
): Bilingual {
  const { kinds, replacedBy } = change;
  const joins = kinds.filter((kind) => JOINING.includes(kind));
  const only = joins.length === 1 && !kinds.includes('ABOLISHED') ? joins[0] : undefined;
  const [survivor] = lasting.length === 1 ? lasting : [];
  const [result] = begun.length === 1 ? begun : [];
  const [source] = ended.length === 1 ? ended : [];

  // Their successors, if any, have ended by the second moment, too.
  if (lasting.length + begun.length === 0) return abolished(paths(ended), replacedBy);
  if (lasting.length + ended.length === 0) return beginning(change, begun);
  if (only === 'MERGED' && ended.length > 0) {
    if (survivor && begun.length === 0) return absorbed(paths(ended), survivor.path);
    if (result && lasting.length === 0 && ended.length > 1) return merged(paths(ended), result.path);
  }
  if (only === 'SPLIT' && begun.length > 0) {
    if (survivor && ended.length === 0) return spunOff(survivor.path, paths(begun));
    if (source && lasting.length === 0 && begun.length > 1) return split(source.path, paths(begun));
  }
  if (only === 'CREATED' && ended.length === 0) return created(paths(begun), paths(lasting));
  return recomposed(
    paths([...lasting, ...ended]),
    paths(lasting),
    begun.map((unit) => ({ unit: unit.path, from: sourcesOf(change, unit) })),
  );
}

/** Units that came from none of the first moment: each was created, or reinstated. */
function beginning({ kinds, spunOffFrom }: ChangeToSay, begun: UnitAtMoment[]): Bilingual {
  const isBack = ({ isBack = begun.length === 1 }: UnitAtMoment) => isBack && kinds.includes('REINSTATED');
  const fresh = begun.filter((unit) => !isBack(unit));
  return sequence(
    ...begun.filter(isBack).map(({ path }) => reinstated(path)),
    ...(fresh.length > 0 ? [created(paths(fresh), spunOffFrom)] : []),
  );
}

/** The units that a new unit came from. Undefined: all of the entry. */
function sourcesOf({ before, after, sources }: ChangeToSay, unit: UnitAtMoment): Path[] | undefined {
  const places = sources?.[after.indexOf(unit)];
  return places === undefined || places.length === before.length
    ? undefined
    : places.map((place) => before[place]!.path);
}
