/** Which event set a value of a unit, and what the value was before: as in the blame of a file, step by step. */
export interface SettingEvent {
  type: string;
  data: unknown;
  /** The version in effect, if a correction changed it. */
  reading: { type: string; data: unknown } | null;
}

export interface State<E extends SettingEvent> {
  name: string;
  displayName: string;
  kind: string;
  parent: { unitId: string; displayName: string } | null;
  from: string | null;
  until: string | null;
  causes: readonly E[];
  endedBy: E | null;
}

/** A value from the day on which it was set to the day on which it became another one. */
export interface Step<E> {
  value: string;
  from: string | null;
  until: string | null;
  /** What set it. */
  causes: readonly E[];
  /** What ended the unit that had it. */
  endedBy?: E | null;
  /** The unit that the value is, with which it has a page. */
  unit?: string;
}

export type Attribute = 'name' | 'displayName' | 'kind' | 'parent' | 'existence';

/** The values of an attribute, oldest first. `top`: the value of one without a parent. */
export function stepsOf<E extends SettingEvent>(
  states: readonly State<E>[],
  attribute: Attribute,
  top = '',
): Step<E>[] {
  const steps: Step<E>[] = [];
  for (const state of states) {
    const last = steps.at(-1);
    const { key, value } = valueIn(state, attribute, top);
    // A gap lies between the end of a unit and its reinstatement, which sets every value anew.
    if (last && last.until === state.from && keyOf(last) === key) {
      last.until = state.until;
      if (attribute === 'existence') last.endedBy = state.endedBy;
      continue;
    }
    const isFirst = last?.until !== state.from;
    const setting = state.causes.filter((event) => isFirst || sets(attribute, event));
    const { from, until, endedBy, causes, parent } = state;
    steps.push({
      ...{ value, from, until, causes: setting.length > 0 ? setting : causes },
      ...(attribute === 'existence' ? { endedBy } : {}),
      ...(attribute === 'parent' && parent ? { unit: parent.unitId } : {}),
    });
  }
  return steps;
}

const keyOf = (step: Step<unknown>) => step.unit ?? step.value;

function valueIn(
  { name, displayName, kind, parent }: Omit<State<SettingEvent>, 'causes'>,
  attribute: Attribute,
  top: string,
): { key: string; value: string } {
  if (attribute === 'parent') return { key: parent?.unitId ?? top, value: parent?.displayName ?? top };
  const value = { name, displayName, kind, existence: '' }[attribute];
  return { key: value, value };
}

/** Whether an event that changed a unit may have changed this value of it: several events of one day each change some. */
function sets(attribute: Attribute, event: SettingEvent): boolean {
  const { type, data } = event.reading ?? event;
  const gives = (field: string) => JSON.stringify(data).includes(`"${field}":`);
  const isName = attribute === 'name' || attribute === 'displayName';
  switch (type) {
    case 'UnitRenamed':
      return isName;
    case 'UnitReclassified':
      return attribute === 'kind' || (isName && gives('name'));
    case 'UnitTransferred':
      return attribute === 'parent' || (isName && gives('name')) || (attribute === 'kind' && gives('kind'));
    default:
      return type !== 'UnitReordered';
  }
}

/** From the value of the day backwards. On a day before all values: the first one; after all of them: the last one. */
export function backFrom<S extends { from: string | null }>(steps: readonly S[], date: string): S[] {
  const known = steps.filter(({ from }) => (from ?? '') <= date);
  return (known.length > 0 ? known : steps.slice(0, 1)).toReversed();
}
