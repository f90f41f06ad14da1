import { emptyList, nothingSaid } from '../shapes.js';
import type { VerbOf } from '../verb.js';

/** A duty moves from its givers to its receivers. Without `duty` only a description is recorded. */
export const transferDuty: VerbOf<'transferDuty'> = {
  texts: { duty: 'name', description: 'note', except: 'note', fromOutside: 'name', toOutside: 'name' },
  shapeProblems: ({ duty, description, from, to, toOutside }, at) => [
    ...nothingSaid({ duty, description }, at()),
    ...nothingSaid({ to, toOutside }, at()),
    ...emptyList(from, at('from')),
    ...emptyList(to, at('to')),
  ],
  fact: ({ duty, description, from, fromOutside, to = [], toOutside, extent = 'WHOLE', except }, point) => {
    const givers = from?.map((text, i) => point.changed(text, `from[${i}]`));
    const found =
      duty === undefined ? undefined : point.movedDuty(duty, givers, fromOutside !== undefined, 'duty');
    return {
      type: 'DutyTransferred',
      data: {
        duty: found?.duty,
        name: found?.isNew ? found.called : undefined,
        description: description ?? found?.called ?? '',
        from: givers ?? found?.holders ?? [],
        fromOutside,
        to: to.map((text, i) => point.living(text, `to[${i}]`)),
        toOutside,
        extent,
        except,
      },
    };
  },
};
