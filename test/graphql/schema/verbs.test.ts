import { type GraphQLType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { EventOf } from '../../../src/domain/input/verbs/verb.js';
import { verbs } from '../../../src/domain/input/verbs/verbs.js';
import type { AmendmentType, EventType } from '../../../src/domain/words/event.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';
import { verbExamples } from '../../support/verbExamples.js';

const schema = buildGraphqlSchema();

/** What a change says beside its verb. */
const BESIDE_THE_VERB = ['clause', 'note', 'effectiveOn', 'precision'];

const EVENT_OF: EventOf = {
  create: 'UnitCreated',
  rename: 'UnitRenamed',
  transfer: 'UnitTransferred',
  reclassify: 'UnitReclassified',
  reorder: 'UnitReordered',
  merge: 'UnitsMerged',
  split: 'UnitSplit',
  recompose: 'UnitsRecomposed',
  abolish: 'UnitAbolished',
  reinstate: 'UnitReinstated',
  transferDuty: 'DutyTransferred',
  endDuty: 'DutyEnded',
  createPost: 'PostCreated',
  changePost: 'PostChanged',
  abolishPost: 'PostAbolished',
  oversee: 'OversightSet',
  renameOrganization: 'OrganizationRenamed',
};

const OTHER_EVENTS: Record<Exclude<EventType, EventOf[keyof EventOf]> | AmendmentType, true> = {
  UnitStated: true,
  DutyStated: true,
  PostStated: true,
  ReorganizationRescheduled: true,
  ReorganizationWithdrawn: true,
  EventCorrected: true,
  EventVoided: true,
};

function fieldsOf(type: GraphQLType | undefined) {
  const named = type && getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${named} is no input.`);
  return named.getFields();
}

const changeFields = fieldsOf(schema.getType('ChangeInput'));

/** A value of the domain has exactly the fields of its input, at any depth. */
function expectFields(value: unknown, type: GraphQLType | undefined) {
  if (Array.isArray(value)) {
    for (const item of value) expectFields(item, type);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const fields = fieldsOf(type);
  expect(Object.keys(value).sort()).toEqual(Object.keys(fields).sort());
  for (const [field, item] of Object.entries(value)) expectFields(item, fields[field]?.type);
}

describe('the inputs of the verbs', () => {
  it('are those of the domain', () => {
    expect(Object.keys(changeFields)).toEqual([...BESIDE_THE_VERB, ...Object.keys(verbs)]);
  });

  it.each(Object.entries(verbExamples))('have the fields of the verb: %s', (verb, example) => {
    expectFields(example, changeFields[verb]?.type);
  });

  it.each(Object.entries(EVENT_OF))('say which event is recorded: %s', (verb, event) => {
    const type = changeFields[verb]?.type;
    expect(type && getNamedType(type).description).toMatch(new RegExp(`Recorded as (one )?${event}\\b`));
  });
});

describe('the enum EventType', () => {
  it('has every type of event, and no other', () => {
    const type = schema.getType('EventType');
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const types = [...Object.values(EVENT_OF), ...Object.keys(OTHER_EVENTS)];
    expect(values.sort()).toEqual(types.sort());
  });
});
