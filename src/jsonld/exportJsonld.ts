/** Writes the history of an organization as JSON-LD in the terms of the W3C organization ontology, piece by piece. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { namesOfOrganizations } from '../queries/moment/organizationNames.js';
import type { Organization } from '../queries/moment/organizations.js';
import { revisionsByNumber } from '../queries/record/revisions.js';
import { type WholeHistory, wholeHistory } from '../queries/wholeHistory.js';
import { conceptNodes, dutyNode } from './conceptNodes.js';
import { context, type Node } from './context.js';
import type { Caused } from './described.js';
import { eventNodes, reorganizationNode } from './eventNodes.js';
import { eventsInWords } from './eventsInWords.js';
import { groupBy } from './groupBy.js';
import { type Iris, irisOf } from './iris.js';
import { organizationNodes } from './organizationNodes.js';
import { outcomesIn } from './outcomes.js';
import { postNode, postStateNode } from './postNodes.js';
import { holdingNode, oversightNode, unitNode, unitStateNode } from './unitNodes.js';

/** One resource per line. The same revision always gives the same bytes. */
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
  const outcomes = await outcomesIn(db, history, at);
  const events = await eventsInWords(db, at, history, outcomes);
  const [recorded] = await revisionsByNumber(db, [{ organization: at.organization, number: revision }]);
  const [names = []] = await namesOfOrganizations(db, [at]);
  const { coverages } = history;
  const about = { organization, revision, recordedAt: recorded?.recordedAt, coverages, names };
  const causes = new Set(events.map(({ event }) => event.id));
  yield* organizationNodes(about, iris);
  yield* dutyAndPostNodes(organization.code, history, (because) => causes.has(because), iris);
  for (const row of history.reorganizations) yield reorganizationNode(row, iris);
  for (const event of events) yield* eventNodes(event, iris);
  yield* conceptNodes(
    history,
    events.flatMap(({ outcomes }) => outcomes),
    iris,
  );
}

/** Each unit and post is followed by its dated descriptions. */
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
