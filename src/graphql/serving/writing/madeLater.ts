/** A long list whose objects are made when they are needed: where it is written at once, none of them lasts. */
export interface MadeLater<T> extends Iterable<T> {
  readonly length: number;
  at(place: number): T;
}

const all = new WeakSet<object>();

export function madeLater<T>(length: number, at: (place: number) => T): MadeLater<T> {
  const list = {
    length,
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield at(place);
    },
  };
  all.add(list);
  return list;
}

export const isMadeLater = (list: unknown): list is MadeLater<unknown> =>
  typeof list === 'object' && list !== null && all.has(list);
