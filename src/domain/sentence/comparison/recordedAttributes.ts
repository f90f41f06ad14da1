/** The attributes of a unit of which two records of a day say different things. */
import { type Bilingual, say } from '../../words/bilingual.js';
import { mention, samePath } from '../mention.js';
import type { Path } from '../names.js';
import { called } from '../words.js';
import type { ChangeToSay, UnitAtMoment } from './changeToSay.js';
import { type Claim, plain } from './claims.js';

/** The first one names the unit. */
export function attributes({ kinds }: ChangeToSay, old: UnitAtMoment, now: UnitAtMoment): Claim[] {
  const unit = called(mention(old.path));
  const [name, newName] = [old.path.at(-1) ?? '', now.path.at(-1) ?? ''];
  const [above, newAbove] = [old.path.slice(0, -1), now.path.slice(0, -1)];
  const claims: Claim[] = [];
  const of = (ja: string, en: string) =>
    claims.length === 0 ? say(`${unit.ja}の${ja}`, `the ${en} of ${unit.en}`) : say(`その${ja}`, `its ${en}`);
  if (name !== newName) claims.push({ subject: of('名称', 'name'), was: plain(name), now: plain(newName) });
  else if (old.displayName !== now.displayName) {
    claims.push({
      subject: of('表記', 'written name'),
      was: plain(old.displayName),
      now: plain(now.displayName),
    });
  }
  if (old.kind !== now.kind) {
    claims.push({ subject: of('種別', 'kind'), was: plain(old.kind), now: plain(now.kind) });
  }
  // The path also changes where only the unit above was renamed.
  if (!samePath(above, newAbove) && (kinds.includes('TRANSFERRED') || kinds.includes('CARRIED'))) {
    claims.push({ subject: of('所属', 'unit above'), was: placeOf(above), now: placeOf(newAbove) });
  }
  return claims;
}

const placeOf = (path: Path): Bilingual =>
  path.length === 0 ? say('最上位', 'the top') : say(path.join(''), [...path].reverse().join(' of '));
