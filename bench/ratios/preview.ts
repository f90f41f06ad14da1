/** A preview while somebody types: from the request to the answer. */
import type { City } from './cities.js';
import { askGraphql } from './http.js';
import { type Ratio, within } from './ratio.js';
import type { Readers } from './readers.js';
import { teamsOf } from './recorders.js';
import { inTurn } from './rounds.js';

const PREVIEW = `query ($code: ID!, $of: PreviewInput!) { organization(code: $code) { preview(of: $of) {
  problems { code } days comparison { changes { kinds before { name path } after { name path } sentence } } } } }`;

export async function previewing(
  { service }: Readers,
  { code, model }: City,
  rounds: number,
): Promise<Ratio> {
  const teams = teamsOf(model);
  const { ours } = await inTurn(rounds, {
    async ours(round) {
      const rename = { unit: `${code}:u${teams[round % teams.length]}`, name: `下書${round}係` };
      const reorganization = { title: '改正', effectiveOn: '2040-04-01', changes: [{ rename }] };
      await askGraphql(service.greeting, PREVIEW, { code, of: { record: reorganization } });
    },
  });
  return within('preview of a change, 10,000 units', ours, 100);
}
