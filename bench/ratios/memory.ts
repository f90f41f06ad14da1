/** Memory while a large organization is answered again and again. */
import type { City } from './cities.js';
import type { Ratio } from './ratio.js';
import type { Readers } from './readers.js';

export async function servingMemory(readers: Readers, city: City, times: number): Promise<Ratio[]> {
  const days = city.days.slice(1);
  const ask = async (count: number) => {
    for (let i = 0; i < count; i++) await readers.units(city, `${days[i % days.length]!.slice(0, 4)}-12-01`);
    return readers.service.memory();
  };
  const early = await ask(times);
  const late = await ask(times);
  const units = city.model.units.size.toLocaleString('en');
  return [
    {
      what: `memory while answering ${units} units, the second ${times} times`,
      than: 'the first',
      ours: late.now,
      theirs: early.now,
      unit: 'MB',
      goal: { atMost: 1.2 },
    },
    {
      what: `memory while answering ${units} units, at most`,
      than: 'its limit',
      ours: late.peak,
      theirs: 512,
      unit: 'MB',
      goal: { atMost: 1 },
    },
  ];
}
