// type-graphql keeps its metadata in this package, so it is imported before every decorated class.
import 'reflect-metadata';
import {
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { OrganizationAuditLog } from './roots/auditLog.js';
import { OrganizationCounts } from './roots/counts.js';
import { ChangesAfterRoot } from './roots/following/changesAfter.js';
import { ChangesSinceRoot } from './roots/following/changesSince.js';
import { RevisionRecordedRoot } from './roots/following/revisionRecorded.js';
import { organizationsOf } from './roots/itsOrganization.js';
import { MutationRoot } from './roots/mutation.js';
import { NodeRoot } from './roots/nodes.js';
import { OrganizationCompare } from './roots/organizationCompare.js';
import { OrganizationDuties } from './roots/organizationDuties.js';
import { OrganizationNames } from './roots/organizationNames.js';
import { OrganizationPreview } from './roots/organizationPreview.js';
import { OrganizationSuccessions } from './roots/organizationSuccessions.js';
import { OrganizationVerification } from './roots/organizationVerification.js';
import { QueryRoot } from './roots/query.js';
import { SearchRoot } from './roots/search.js';
import { SideBySideRoot } from './roots/sideBySide/compareOrganizations.js';
import { SnapshotDuties } from './roots/snapshotDuties.js';
import { DutyMoves } from './types/duties/dutyMoves.js';
import { EventAmends } from './types/record/eventAmends.js';
import { ReorganizationLastChange } from './types/record/lastChange.js';
import { UnitLife } from './types/units/unitLife.js';
import { UnitStateDuties } from './types/units/unitStateDuties.js';
import { UnitStateEvents } from './types/units/unitStateEvents.js';
import { UnitSuccessions } from './types/units/unitSuccessions.js';

/** type-graphql wants one for subscriptions to topics. Ours are read from the ledger. */
const noTopics = {
  publish() {},
  subscribe(): never {
    throw new Error('there are no topics');
  },
};

/** Inputs of which exactly one field must be given. */
const oneOf = ['KnownAt', 'PreviewInput'];

/**
 * A resolver that has run has sorted the parameters that type-graphql keeps for it, so that the next schema would have its
 * arguments in another order. Decorators are read from the last parameter to the first.
 */
function putParametersInOrder(): void {
  for (const { fields = [] } of getMetadataStorage().objectTypes)
    for (const { params = [] } of fields) params.sort((a, b) => b.index - a.index);
}

export function buildGraphqlSchema(): GraphQLSchema {
  putParametersInOrder();
  const schema = buildSchemaSync({
    resolvers: [
      QueryRoot,
      SearchRoot,
      SideBySideRoot,
      NodeRoot,
      MutationRoot,
      OrganizationAuditLog,
      OrganizationDuties,
      OrganizationNames,
      OrganizationCounts,
      OrganizationCompare,
      OrganizationPreview,
      OrganizationSuccessions,
      OrganizationVerification,
      SnapshotDuties,
      UnitSuccessions,
      UnitLife,
      UnitStateDuties,
      UnitStateEvents,
      DutyMoves,
      EventAmends,
      ...organizationsOf,
      ReorganizationLastChange,
      ChangesAfterRoot,
      ChangesSinceRoot,
      RevisionRecordedRoot,
    ],
    validate: false,
    pubSub: noTopics,
  });
  for (const name of oneOf) markOneOf(schema, name);
  putArgumentsInOrder(schema);
  describeRoots(schema);
  addQueryToPayload(schema);
  return schema;
}

/** type-graphql cannot express @oneOf. graphql-js reads the mark from the built type when it checks values and prints. */
function markOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not an input type of the schema`);
  type.isOneOf = true;
}

/** Parameter decorators run from the last to the first, which reverses the arguments: this restores their order. */
function putArgumentsInOrder(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.args = [...field.args].reverse();
  }
}

/** The root type has no class, so that no class can have a field of this type. */
function addQueryToPayload(schema: GraphQLSchema): void {
  const [query, payload] = [schema.getQueryType(), schema.getType('RecordPayload')];
  if (!query || !isObjectType(payload)) throw new Error('the schema has no Query or no RecordPayload');
  payload.getFields().query = {
    name: 'query',
    description: 'Any question, answered after the recording.',
    type: new GraphQLNonNull(query),
    args: [],
    resolve: () => ({}),
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

/** type-graphql makes the root types itself, so their descriptions cannot stand at a class. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'What is sent as it happens: over WebSocket (the protocol graphql-transport-ws) at the address of the API, or as server-sent events (GraphQL over SSE, distinct connections) below it at /stream.';
  }
  if (query) {
    query.description =
      'All questions start here. Reading never changes anything. Organization explains the two axes of time.';
  }
  if (mutation) {
    mutation.description =
      'All recordings start here. Each mutation appends exactly one revision, or nothing at all. What was recorded is never changed or removed. Each needs a token: the role recorder in the organization, or admin to register, extend and widen. Without a token HTTP answers 401, without the role the error is FORBIDDEN. An organization that the caller may not read is answered as one that is not registered.';
  }
}
