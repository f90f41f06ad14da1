/** Memory while large organizations are answered again and again, and while changes are recorded in them. */

import type { City } from './cities.js';
import { askGraphql } from './http.js';
import type { Ratio } from './ratio.js';
import { FIELDS, type Readers } from './readers.js';

const dayOf = ({ days }: City, time: number) => `${days[1 + (time % (days.length - 1))]!.slice(0, 4)}-12-01`;

/** All units of a day, another day each time. */
export const servingMemory = (readers: Readers, city: City, times: number): Promise<Ratio[]> =>
  memoryWhile(readers, city, times, 'answering', (time) => readers.units(city, dayOf(city, time)));

/**
 * An organization that is too large for one answer is asked for in parts, as a reader opens its tree: the departments, the ids and names of all units of
 * one, and its sections with all fields. Each part needs the whole tree of its day.
 */
export function servingParts(readers: Readers, city: City, times: number): Promise<Ratio[]> {
  const { code, revision, model } = city;
  const departments = [...model.units].flatMap(([id, { kind }]) => (kind === '部' ? [id] : []));
  return memoryWhile(readers, city, times, 'answering parts of', async (time) => {
    const unit = departments[time % departments.length]!;
    for (const fields of PARTS) {
      await askGraphql(
        readers.service.greeting,
        `query ($code: ID!, $date: LocalDate!, $revision: Int!, $unit: UnitRef!) { organization(code: $code) {
          asOf(date: $date, knownAt: { revision: $revision }) { unit(ref: $unit) { name } ${fields} } } }`,
        { code, revision, unit, date: dayOf(city, time) },
      );
    }
  });
}

const PARTS = [
  `roots { ${FIELDS} }`,
  'units(under: $unit) { unitId name }',
  `of: unit(ref: $unit) { ${FIELDS} children { ${FIELDS} } }`,
];

async function memoryWhile(
  { service }: Pick<Readers, 'service'>,
  { model }: City,
  times: number,
  doing: string,
  answer: (time: number) => Promise<unknown>,
): Promise<Ratio[]> {
  const ask = async (begin: number) => {
    for (let time = begin; time < begin + times; time++) await answer(time);
    return service.memory();
  };
  const early = await ask(0);
  const late = await ask(times);
  const what = `memory while ${doing} ${model.units.size.toLocaleString('en')} units`;
  return [
    {
      what: `${what}, the second ${times} times`,
      than: 'the first',
      ours: late.now,
      theirs: early.now,
      unit: 'MB',
      goal: { atMost: 1.2 },
    },
    withinMemory(`${what}, at most`, late.peak),
  ];
}

/** In megabytes. */
export const withinMemory = (what: string, ours: number): Ratio => ({
  what,
  than: 'its limit',
  ours,
  theirs: 512,
  unit: 'MB',
  goal: { atMost: 1 },
});
