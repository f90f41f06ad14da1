/**
 * Work that is shared by those who ask for it at the same time: it is under way once for each key. Who asks while it is waits for the
 * next time, which begins after all of them have asked, so nobody gets what was found out before they asked.
 */
export function sharedBetween<Found>(work: (key: string) => Promise<Found>): (key: string) => Promise<Found> {
  const underWay = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<Found>>();

  const begin = async (key: string): Promise<Found> => {
    next.delete(key);
    const begun = work(key);
    underWay.set(key, begun);
    try {
      return await begun;
    } finally {
      if (underWay.get(key) === begun) underWay.delete(key);
    }
  };

  return (key) => {
    const waiting = next.get(key);
    if (waiting) return waiting;
    const before = underWay.get(key);
    if (!before) return begin(key);
    const begins = () => begin(key);
    const after = before.then(begins, begins);
    next.set(key, after);
    return after;
  };
}
