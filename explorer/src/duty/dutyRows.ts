/** The rows of the list of duties: those that a unit holds on the day, and others that are found by name. */
export interface DutyRow {
  dutyId: string;
  name: string;
  /** The unit that holds it. */
  unit?: string;
  holder: string;
  from: string | null;
  until: string | null;
}

export interface HeldOnDay {
  from: string | null;
  until: string | null;
  duty: { dutyId: string; name: string };
  holder: { unitId: string; path: readonly string[] };
}

/** As the service finds names: any part, whatever the case and width of its letters. */
export function heldRows(duties: readonly HeldOnDay[], text: string): DutyRow[] {
  const sought = plain(text);
  return duties
    .filter(({ duty }) => plain(duty.name).includes(sought))
    .map(({ from, until, duty, holder }) => ({
      ...{ ...duty, from, until, unit: holder.unitId, holder: holder.path.join(' › ') },
    }));
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

export interface FoundDuty {
  dutyId: string;
  name: string;
  outsideOn: readonly { body: string; from: string | null }[];
  holdings: readonly Omit<HeldOnDay, 'duty'>[];
}

interface Words {
  outsideBody: (body: string) => string;
  heldLast: (holder: string) => string;
  heldLater: (holder: string) => string;
  nobody: string;
}

/** Those that no unit holds on the day: with the body outside, else with the last unit before the day or the first one after it. */
export function otherRows(found: readonly FoundDuty[], date: string, words: Words): DutyRow[] {
  return found.flatMap(({ dutyId, name, outsideOn, holdings }) => {
    const isOn = holdings.some(({ from, until }) => (from ?? '') <= date && date < (until ?? '~'));
    if (isOn) return [];
    if (outsideOn.length > 0) {
      return outsideOn.map(({ body, from }) => ({
        ...{ dutyId, name, holder: words.outsideBody(body), from, until: null },
      }));
    }
    const last = holdings.findLast(({ until }) => until !== null && until <= date);
    const near = last ?? holdings.find(({ from }) => (from ?? '') > date);
    if (!near) return [{ dutyId, name, holder: words.nobody, from: null, until: null }];
    const path = near.holder.path.join(' › ');
    const { from, until } = near;
    return [{ dutyId, name, holder: (last ? words.heldLast : words.heldLater)(path), from, until }];
  });
}
