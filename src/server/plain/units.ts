/** The units of a moment as plain data, asked as a client over GraphQL asks: with the same limits, rights and masked errors. */
import { formatPath } from '../../domain/words/unitRef.js';
import type { UnitLine } from '../../sheets/unitTable.js';
import type { Ask } from '../asking/askInside.js';

const QUESTION = `query UnitsOnDay($code: ID!, $date: LocalDate!, $revision: Int!) {
  organization(code: $code) {
    code
    timeZone
    nameOn(date: $date, knownAt: { revision: $revision })
    asOf(date: $date, knownAt: { revision: $revision }) {
      date
      revision
      citation
      coverage
      units {
        unitId path name displayName kind depth from until
        becauseOf { reading { precision clause note } }
      }
    }
  }
}`;

interface Answer {
  organization: {
    code: string;
    timeZone: string;
    nameOn: string | null;
    asOf: { date: string; revision: number; citation: string; coverage: string; units: Unit[] };
  };
}

interface Unit extends Pick<UnitLine, 'name' | 'displayName' | 'kind' | 'depth' | 'from' | 'until'> {
  unitId: string;
  path: string[];
  becauseOf: { reading: Pick<UnitLine, 'precision' | 'clause' | 'note'> | null };
}

export interface UnitsOnDay {
  organization: { code: string; name: string; timeZone: string };
  date: string;
  revision: number;
  citation: string;
  coverage: string;
  units: UnitLine[];
}

export async function unitsOnDay(
  ask: Ask,
  moment: { code: string; date: string; revision: number },
): Promise<UnitsOnDay> {
  const { organization } = await ask<Answer>(QUESTION, moment);
  const { code, timeZone, nameOn, asOf } = organization;
  const { units, ...rest } = asOf;
  return { organization: { code, name: nameOn ?? code, timeZone }, ...rest, units: units.map(lineOf) };
}

const lineOf = ({ unitId: id, becauseOf: { reading }, ...unit }: Unit, i: number): UnitLine => {
  const { name, displayName, kind, depth, from, until } = unit;
  const path = formatPath(unit.path);
  const { precision = null, clause = null, note = null } = reading ?? {};
  return { id, path, name, displayName, kind, order: i + 1, depth, from, until, precision, clause, note };
};
