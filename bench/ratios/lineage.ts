/** The lineage of a team that was merged every year for fifty years, with its paths before and after. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { newUnit, registration, removeUnit } from '../organization.js';
import { recording } from '../reorganizations.js';
import { askGraphql } from './http.js';
import { type Ratio, within } from './ratio.js';
import type { Readers } from './readers.js';
import { inTurn } from './rounds.js';

const CODE = 'mergers';
const YEARS = 50;

const LINEAGE = `query ($code: ID!, $id: ID!) { organization(code: $code) { unit(id: $id) { lineage {
  successions { on before { path } after { path } } } } } }`;

/** Records it; the answer is the id of the last team. */
export async function loadMergers(db: Kysely<Tables>): Promise<string> {
  const { command, model } = registration({ code: CODE, departments: 2 });
  await registerOrganization(db, command, 'bench');
  const section = [...model.units].find(([, { kind }]) => kind === '課')![0];
  let [team] = model.children.get(section)!;
  for (let year = 1; year <= YEARS; year++) {
    // A new team each year, so that there is always one to merge with.
    const other = [...model.children.get(section)!].find((unit) => unit !== team)!;
    const { id, ...intoNew } = newUnit(model, section, '係');
    const { id: _next, ...unit } = newUnit(model, section, '係');
    const changes = [{ merge: { units: [team!, other], intoNew } }, { create: { unit } }];
    for (const gone of [team!, other]) removeUnit(model, gone);
    const { problems, revision } = await recordReorganization(
      db,
      recording(`${1975 + year}-04-01`, changes, CODE),
      'bench',
    );
    if (revision === undefined) throw new Error(problems.map(({ en }) => en).join(' '));
    team = id;
  }
  return team!;
}

export async function lineage({ service }: Readers, id: string, rounds: number): Promise<Ratio> {
  const { ours } = await inTurn(rounds, {
    async ours() {
      await askGraphql(service.greeting, LINEAGE, { code: CODE, id });
    },
  });
  return within('lineage of fifty yearly mergers, with paths', ours, 20);
}
