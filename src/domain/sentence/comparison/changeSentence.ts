/** The entries of a comparison in words, composed from the two moments. */
import type { ChangeKind } from '../../compare/changeKind.js';
import { type Bilingual, say } from '../../words/bilingual.js';
import { changedUnit, type UnitChanges } from '../changedUnit.js';
import { again, mentions, samePath } from '../mention.js';
import type { Language, Path } from '../names.js';
import { betweenDays, called, sentence, sequence } from '../words.js';
import type { ChangeToSay, UnitAtMoment } from './changeToSay.js';
import { joinedUnits } from './joinedUnits.js';

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

function inWords(change: ChangeToSay): Bilingual {
  const { kinds, before, after } = change;
  const lasting = before.flatMap((old) => {
    const now = after.find((other) => isSame(old, other));
    return now ? [{ old, now }] : [];
  });
  const ended = before.filter((old) => !lasting.some((one) => one.old === old));
  const begun = after.filter((now) => !lasting.some((one) => one.now === now));
  const [one] = lasting;
  if (one && before.length === 1 && after.length === 1) return ofOne(kinds, one);
  if (ended.length + begun.length === 0) {
    return sequence(...lasting.map((each) => ofOne(ownKinds(kinds, each), each)));
  }
  const paths = [...before, ...after].map(({ path }) => path);
  const joined = joinedUnits(
    change,
    lasting.map(({ old }) => old),
    ended,
    begun,
  );
  return sequence(...joined, ...lasting.flatMap((each) => besides(kinds, each, paths)));
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

/** What else changed of a unit that continues. The sentence has named it with its place already. */
function besides(kinds: ChangeKind[], lasting: Lasting, paths: Path[]): Bilingual[] {
  const { old } = lasting;
  const own = ownKinds(kinds, lasting).filter((kind) => kind !== 'REORDERED');
  if (own.length === 0) return [];
  const changes = changesOf(own, lasting);
  // A unit that moves to a unit of its own name is named with more of its path.
  const { name, place } = again(old.path, changes.under ? [...paths, changes.under] : paths);
  return [changedUnit({ ...changes, unit: [...place, name] })];
}

/** The kinds that apply to this unit. A reorder is not visible on one unit, so it goes to units without another kind. */
function ownKinds(kinds: ChangeKind[], { old, now }: Lasting): ChangeKind[] {
  const own = kinds.filter(
    (kind) =>
      (kind === 'RENAMED' && old.displayName !== now.displayName) ||
      (kind === 'RECLASSIFIED' && old.kind !== now.kind) ||
      (kind === 'TRANSFERRED' && isElsewhere(old, now)),
  );
  return own.length > 0 ? own : kinds.filter((kind) => kind === 'REORDERED');
}

/** Another unit above may have the same path as the former one. */
const isElsewhere = (old: UnitAtMoment, now: UnitAtMoment): boolean =>
  old.parent === undefined || now.parent === undefined
    ? !samePath(old.path.slice(0, -1), now.path.slice(0, -1))
    : old.parent !== now.parent;
