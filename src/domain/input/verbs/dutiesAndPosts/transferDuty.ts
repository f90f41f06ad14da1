import { problem } from '../../../problems/problem.js';
import { emptyList, nothingSaid } from '../shapes.js';
import type { VerbOf } from '../verb.js';

/** A duty moves from its givers to its receivers. Without `duty` only a description is recorded. */
export const transferDuty: VerbOf<'transferDuty'> = {
  texts: { duty: 'name', description: 'note', except: 'note', fromOutside: 'name', toOutside: 'name' },
  shapeProblems: ({ duty, description, from, fromOutside, to, toOutside, newDuty }, at) => [
    ...nothingSaid({ duty, description }, at()),
    ...nothingSaid({ to, toOutside }, at()),
    ...(fromOutside === undefined ? emptyList(from, at('from')) : []),
    ...(toOutside === undefined ? emptyList(to, at('to')) : []),
    ...(newDuty && duty === undefined
      ? [problem('ONLY_WITH', ['newDuty', 'duty'], { path: at('newDuty') })]
      : []),
  ],
  fact: (said, point) => {
    const { duty, description, from = [], fromOutside, to = [], toOutside, extent = 'WHOLE', except } = said;
    const named = from.map((text, i) => point.changed(text, `from[${i}]`));
    const givers = named.length > 0 ? named : undefined;
    const receivers = to.map((text, i) => point.living(text, `to[${i}]`));
    const found = duty === undefined ? undefined : point.movedDuty(duty, { givers, receivers, said }, 'duty');
    return {
      type: 'DutyTransferred',
      data: {
        duty: found?.duty,
        name: found?.isNew ? found.called : undefined,
        description: description ?? found?.called ?? '',
        from: givers ?? found?.holders ?? [],
        fromOutside,
        to: receivers,
        toOutside,
        extent,
        except,
      },
    };
  },
  factProblems: ({ description, from, fromOutside, to, toOutside }, { at }) => {
    const isOther = fromOutside !== toOutside || from.length !== to.length;
    return isOther || from.some((unit) => !to.includes(unit))
      ? []
      : [problem('SAME_HOLDERS', [description], { severity: 'WARNING', path: at(), units: from })];
  },
};
