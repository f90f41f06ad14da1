/** The history of an organization in the words of the W3C organization ontology, as JSON-LD, piece by piece. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Organization } from '../queries/moment/organizations.js';
import { revisionsByNumber } from '../queries/record/revisions.js';
import { type WholeHistory, wholeHistory } from '../queries/wholeHistory.js';
import { type Change, changesIn } from './changes.js';
import { conceptNodes, dutyNode } from './conceptNodes.js';
import { context, type Node } from './context.js';
import type { Caused } from './described.js';
import { eventNodes, reorganizationNode } from './eventNodes.js';
import { toldEvents } from './eventsInWords.js';
import { groupBy } from './groupBy.js';
import { type Iris, irisOf } from './iris.js';
import { organizationNodes } from './organizationNodes.js';
import { postNode, postStateNode } from './postNodes.js';
import { holdingNode, oversightNode, unitNode, unitStateNode } from './unitNodes.js';

/** One resource a line. The same revision always gives the same bytes. */
export async function* exportJsonld(
  db: Kysely<Tables>,
  organization: Organization,
  revision: number,
  base: string,
): AsyncGenerator<string> {
  let isFirst = true;
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  for await (const node of nodesOf(db, organization, revision, irisOf(base, organization.code))) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(node)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

async function* nodesOf(
  db: Kysely<Tables>,
  organization: Organization,
  revision: number,
  iris: Iris,
): AsyncGenerator<Node> {
  const at = { organization: organization.id, revision };
  const history = await wholeHistory(db, at.organization, revision);
  const changes = await changesIn(db, history, at);
  const told = await toldEvents(db, at, history, changes);
  const [recorded] = await revisionsByNumber(db, [{ organization: at.organization, number: revision }]);
  const about = { organization, revision, recordedAt: recorded?.recordedAt, coverages: history.coverages };
  const events = new Set(told.map(({ event }) => event.id));
  yield* organizationNodes(about, iris);
  yield* dutyAndPostNodes(organization.code, history, (because) => events.has(because), iris);
  for (const row of history.reorganizations) yield reorganizationNode(row, iris);
  for (const one of told) yield* eventNodes(one, iris);
  yield* conceptNodes(history, happened(told), iris);
}

const happened = (told: { changes: Change[] }[]) => told.flatMap(({ changes }) => changes);

/** Each unit and post is followed by what is said of it for some of its days. */
function* dutyAndPostNodes(
  code: string,
  { unitStates, holdings, oversights, postStates, duties }: WholeHistory,
  caused: Caused,
  iris: Iris,
): Generator<Node> {
  const held = groupBy(holdings, ({ unit }) => unit);
  const overseen = groupBy(oversights, ({ unit }) => unit);
  for (const [unit, states] of groupBy(unitStates, ({ unit }) => unit)) {
    yield unitNode(code, unit, states, iris);
    for (const state of states) yield unitStateNode(code, state, caused, iris);
    for (const holding of held.get(unit) ?? []) yield holdingNode(holding, caused, iris);
    for (const oversight of overseen.get(unit) ?? []) yield oversightNode(oversight, caused, iris);
  }
  for (const [post, states] of groupBy(postStates, ({ post }) => post)) {
    yield postNode(code, post, states, iris);
    for (const state of states) yield postStateNode(code, state, caused, iris);
  }
  for (const duty of duties) yield dutyNode(duty, iris);
}
