import { Field, ID, InterfaceType } from 'type-graphql';

export const LASTING_NAME =
  'Its lasting name, the same at all revisions. Unique among all organizations, and never used again.';

@InterfaceType({
  description: [
    'An object that can be asked for again by its `id`, with `Query.node`.',
    'The id is the address of the object: whatever its fields depend on is in it, so that two objects of one type and one id give the same answers for ever, also in the cache of a client. It carries the revision at which the object is known, and the day on which it is shown where it has one: 102041:u6~2, 102041:u6@2026-04-01~2. Only Organization is live: its fields without knownAt answer for now. In a preview, ids say that they are provisional, and nothing is found by them.',
    'The name that the same unit, duty, post, event or reorganization keeps at all revisions has a field of its own (unitId, dutyId, postId, eventId, reorganizationId). Every argument and input that takes an id takes either form, and means the unit, duty, post, event or reorganization itself.',
  ].join('\n'),
})
export abstract class Node {
  @Field(() => ID, { description: 'Its address.' })
  readonly id!: string;
}
