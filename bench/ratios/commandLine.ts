/** What the command line takes by itself, beside the service that answers the same. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { City } from './cities.js';
import { root } from './program.js';
import { type Ratio, within } from './ratio.js';
import type { Readers } from './readers.js';
import { inTurn } from './rounds.js';

export async function commandLine(
  readers: Readers,
  url: string,
  city: City,
  rounds: number,
): Promise<Ratio[]> {
  const enkaku = async (...args: string[]) => {
    // With it Node 20 reads certificates at every start, before any program begins.
    const { NODE_EXTRA_CA_CERTS: _, ...others } = process.env;
    const env = { ...others, DATABASE_URL: url };
    const child = spawn(process.execPath, [`${root}scripts/enkaku.cjs`, ...args], { env, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`enkaku ${args.join(' ')} ended with ${code}.`);
  };
  const dayOf = (round: number) => `${city.days[1 + (round % (city.days.length - 1))]!.slice(0, 4)}-11-01`;
  const { help, tree, answer } = await inTurn(rounds, {
    help: () => enkaku('--help'),
    tree: (round) => enkaku('tree', city.code, '--on', dayOf(round)),
    async answer(round) {
      await readers.units(city, dayOf(round));
    },
  });
  return [
    within('enkaku --help', help, 150),
    within('enkaku tree, 10,000 units: its own share', tree - answer, 300),
  ];
}
