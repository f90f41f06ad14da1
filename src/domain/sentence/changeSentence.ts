/** The entries of a comparison in words: one sentence for each. */
import type { ChangeKind } from '../compare/changeKind.js';
import { type Bilingual, say } from '../words/bilingual.js';
import type { Day } from '../words/day.js';
import type { UnitId } from '../words/event.js';
import { changedUnit, type UnitChanges } from './changedUnit.js';
import { again, mentions, samePath } from './mention.js';
import type { Language, Path } from './names.js';
import {
  abolished,
  absorbed,
  created,
  merged,
  recomposed,
  reinstated,
  split,
  spunOff,
} from './successionSentences.js';
import { betweenDays, called, sentence, sequence } from './words.js';

/** A unit as it was at one of the two moments. */
export interface UnitAtMoment {
  /** Finds the same unit at the other moment. Absent: the path does. */
  unit?: UnitId;
  path: Path;
  kind: string;
  displayName: string;
}

export interface ChangeToSay {
  kinds: ChangeKind[];
  before: UnitAtMoment[];
  after: UnitAtMoment[];
  /** The days of two charts, if it is only known to have happened between them. */
  between?: { from: Day; to: Day };
}

/** A unit that exists at both moments. */
interface Lasting {
  old: UnitAtMoment;
  now: UnitAtMoment;
}

/** What happened to the units of one entry, all of its kinds in one sentence. */
export function changeSentence(change: ChangeToSay, lang: Language): string {
  const { between } = change;
  const words = inWords(change);
  return sentence(between ? betweenDays(words, between) : words, lang);
}

function inWords({ kinds, before, after }: ChangeToSay): Bilingual {
  const lasting = before.flatMap((old) => {
    const now = after.find((other) => isSame(old, other));
    return now ? [{ old, now }] : [];
  });
  const ended = before.filter((old) => !lasting.some((one) => one.old === old)).map(({ path }) => path);
  const begun = after.filter((now) => !lasting.some((one) => one.now === now)).map(({ path }) => path);
  const [one] = lasting;
  if (one && before.length === 1 && after.length === 1) return ofOne(kinds, one);
  if (ended.length + begun.length === 0) {
    return sequence(...lasting.map((each) => ofOne(ownKinds(kinds, each), each)));
  }
  const succession = ofSeveral(kinds, lasting, ended, begun);
  const paths = [...before, ...after].map(({ path }) => path);
  return sequence(succession, ...lasting.flatMap((each) => besides(kinds, each, paths)));
}

const isSame = (a: UnitAtMoment, b: UnitAtMoment) =>
  a.unit === undefined || b.unit === undefined ? samePath(a.path, b.path) : a.unit === b.unit;

/** One unit and itself. */
function ofOne(kinds: ChangeKind[], { old, now }: Lasting): Bilingual {
  if (kinds.includes('CARRIED')) return carried(old.path, now.path);
  return changedUnit(changesOf(kinds, { old, now }));
}

const changesOf = (kinds: ChangeKind[], { old, now }: Lasting): UnitChanges => ({
  unit: old.path,
  under: kinds.includes('TRANSFERRED') ? now.path.slice(0, -1) : undefined,
  kind: kinds.includes('RECLASSIFIED') ? now.kind : undefined,
  ...(kinds.includes('RENAMED') ? newName(old, now) : {}),
  reordered: kinds.includes('REORDERED'),
});

/** If the name itself is the same, only its written form changed. */
const newName = (old: UnitAtMoment, now: UnitAtMoment): Pick<UnitChanges, 'name' | 'written'> =>
  old.path.at(-1) === now.path.at(-1) ? { written: now.displayName } : { name: now.path.at(-1) };

function carried(old: Path, now: Path): Bilingual {
  const above = now.slice(0, -1);
  const [unit, place] = mentions([old, above]).map(called);
  return say(`${unit?.ja}は引き続き${place?.ja}に所属`, `kept ${unit?.en}, now in ${place?.en}`);
}

/** Units joined by succession, or that begin or end. */
function ofSeveral(kinds: ChangeKind[], lasting: Lasting[], ended: Path[], begun: Path[]): Bilingual {
  const joins = kinds.filter((kind) => ['MERGED', 'SPLIT', 'RECOMPOSED', 'CREATED'].includes(kind));
  const only = joins.length === 1 && !kinds.includes('ABOLISHED') ? joins[0] : undefined;
  const [survivor] = lasting.length === 1 ? lasting : [];
  const [result] = begun.length === 1 ? begun : [];
  const [source] = ended.length === 1 ? ended : [];

  // Their successors, if any, have ended by the second moment, too.
  if (lasting.length + begun.length === 0) return abolished(ended);
  if (lasting.length + ended.length === 0) {
    return result && kinds.includes('REINSTATED') ? reinstated(result) : created(begun);
  }
  if (only === 'MERGED' && ended.length > 0) {
    if (survivor && begun.length === 0) return absorbed(ended, survivor.old.path);
    if (result && lasting.length === 0) return merged(ended, result);
  }
  if (only === 'SPLIT' && begun.length > 0) {
    if (survivor && ended.length === 0) return spunOff(survivor.old.path, begun);
    if (source && lasting.length === 0) return split(source, begun);
  }
  if (only === 'CREATED' && ended.length === 0) {
    return created(
      begun,
      lasting.map(({ old }) => old.path),
    );
  }
  return recomposed(
    [...lasting.map(({ old }) => old.path), ...ended],
    lasting.map(({ old }) => old.path),
    begun.map((unit) => ({ unit })),
  );
}

/** What else changed of a unit that continues. The sentence has named it with its place already. */
function besides(kinds: ChangeKind[], lasting: Lasting, paths: Path[]): Bilingual[] {
  const { old } = lasting;
  const own = ownKinds(kinds, lasting).filter((kind) => kind !== 'REORDERED');
  if (own.length === 0) return [];
  const { name, place } = again(old.path, paths);
  return [changedUnit({ ...changesOf(own, lasting), unit: [...place, name] })];
}

/** The kinds that apply to this unit. A reorder is not visible on one unit, so it goes to units without another kind. */
function ownKinds(kinds: ChangeKind[], { old, now }: Lasting): ChangeKind[] {
  const own = kinds.filter(
    (kind) =>
      (kind === 'RENAMED' && old.displayName !== now.displayName) ||
      (kind === 'RECLASSIFIED' && old.kind !== now.kind) ||
      (kind === 'TRANSFERRED' && !samePath(old.path.slice(0, -1), now.path.slice(0, -1))),
  );
  return own.length > 0 ? own : kinds.filter((kind) => kind === 'REORDERED');
}
