/** From what is said of duties and posts to the facts that are recorded: one entry for each verb. */
import type { UnitRef, Verb } from '../words/command.js';
import type { FactBuilders, Pointers } from './pointers.js';

type DutyOrPostVerb = 'transferDuty' | 'endDuty' | 'createPost' | 'changePost' | 'abolishPost' | 'oversee';

export const dutyAndPostFacts: Pick<FactBuilders, DutyOrPostVerb> = {
  transferDuty: (
    { duty, description, from, fromOutside, to = [], toOutside, extent = 'WHOLE', except },
    point,
  ) => {
    const givers = from?.map((text, i) => point.changed(text, `transferDuty.from[${i}]`));
    const found =
      duty === undefined
        ? undefined
        : point.movedDuty(duty, givers, fromOutside !== undefined, 'transferDuty.duty');
    return {
      type: 'DutyTransferred',
      data: {
        duty: found?.duty,
        name: found?.isNew ? found.called : undefined,
        description: description ?? found?.called ?? '',
        from: givers ?? found?.holders ?? [],
        fromOutside,
        to: to.map((text, i) => point.living(text, `transferDuty.to[${i}]`)),
        toOutside,
        extent,
        except,
      },
    };
  },
  endDuty: ({ duty, holder }, point) => {
    const unit = holder === undefined ? undefined : point.changed(holder, 'endDuty.holder');
    const found = point.endedDuty(duty, unit, 'endDuty.duty');
    return { type: 'DutyEnded', data: { duty: found.duty, holders: found.holders } };
  },
  createPost: ({ name, rank, unit, duties = [] }, point) => ({
    type: 'PostCreated',
    data: { post: point.newPost(), name, rank, unit: postUnit(unit, 'createPost', point), duties },
  }),
  changePost: ({ post, name, rank, unit, addDuties = [], removeDuties = [] }, point) => ({
    type: 'PostChanged',
    data: {
      post: point.post(post, 'changePost.post'),
      name,
      rank,
      unit: postUnit(unit, 'changePost', point),
      addDuties,
      removeDuties,
    },
  }),
  abolishPost: ({ post }, point) => ({
    type: 'PostAbolished',
    data: { post: point.post(post, 'abolishPost.post') },
  }),
  oversee: ({ unit, posts }, point) => ({
    type: 'OversightSet',
    data: {
      unit: point.living(unit, 'oversee.unit'),
      posts: posts.map((text, i) => point.post(text, `oversee.posts[${i}]`)),
    },
  }),
};

const postUnit = (unit: UnitRef | undefined, verb: Verb, point: Pointers) =>
  unit === undefined ? undefined : point.living(unit, `${verb}.unit`);
