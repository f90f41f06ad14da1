/** A recorded event as the change of a record file that says the same, with units, duties and posts by their ids. */
type Data = Record<string, unknown>;

export interface Recorded {
  type: string;
  effectiveOn: string;
  /** It has a day of its own, other than that of its reorganization. A change without a day keeps the one it has. */
  hasOwnDay: boolean;
  precision: string;
  clause: string | null;
  note: string | null;
  data: Data;
}

/** Undefined: an amendment, which is no change. */
export function changeOf({ type, clause, note, data, ...when }: Recorded): Data | undefined {
  const verb = VERBS[type]?.(data);
  if (!verb) return undefined;
  const effectiveOn = when.hasOwnDay ? when.effectiveOn : undefined;
  const precision = when.precision === 'DAY' ? undefined : when.precision;
  return without({ clause, note, effectiveOn, precision, ...verb });
}

const VERBS: Record<string, (data: Data) => Data> = {
  UnitStated: (data) => ({ create: { unit: newUnit(data) } }),
  UnitCreated: (data) => ({
    create: without({ unit: newUnit(data), from: data.from, fromOutside: data.fromOutside }),
  }),
  UnitRenamed: ({ unit, name, displayName }) => ({ rename: without({ unit, name, displayName }) }),
  UnitTransferred: ({ unit, parent, after, name, kind }) => ({
    transfer: without({ unit, under: parent, after, name, kind }),
  }),
  UnitReclassified: ({ units, kind, every }) => {
    const all = listOf(units);
    const [first] = all;
    if (every === undefined) return { reclassify: without({ unit: first?.unit, kind, name: first?.name }) };
    const withNames = all.some(({ name }) => name !== undefined) || undefined;
    return { reclassify: without({ everyKind: every, kind, withNames }) };
  },
  UnitReordered: ({ unit, after }) => ({ reorder: { unit, after } }),
  UnitsMerged: ({ units, into, created }) => ({
    merge: created ? { units, intoNew: newUnit(created as Data) } : { units, into },
  }),
  UnitSplit: ({ unit, keep, into }) => ({ split: { unit, keep, into: listOf(into).map(newUnit) } }),
  UnitsRecomposed: ({ units, keep, into }) => ({
    recompose: without({ units, keep: filled(keep), into: listOf(into).map(newUnit) }),
  }),
  UnitAbolished: ({ unit, replacedBy }) => ({ abolish: without({ unit, replacedBy }) }),
  UnitReinstated: ({ unit, parent, after, name }) => ({
    reinstate: without({ unit, under: parent, after, name }),
  }),
  DutyStated: ({ name, holders }) => ({ transferDuty: { duty: name, to: holders } }),
  DutyTransferred: ({ duty, name, description, from, fromOutside, to, toOutside, extent, except }) => ({
    transferDuty: without({
      // Where this event was the first to mention the duty, it makes the same duty again.
      ...{ duty: name ?? duty, description: description === name ? undefined : description },
      ...{ from: filled(from), fromOutside, to: filled(to), toOutside, extent, except },
      newDuty: name === undefined ? undefined : true,
    }),
  }),
  DutyEnded: ({ duty, holders }) => {
    const all = Array.isArray(holders) ? holders : [];
    return { endDuty: without({ duty, holder: all.length === 1 ? all[0] : undefined }) };
  },
  PostStated: (data) => ({ createPost: post(data) }),
  PostCreated: (data) => ({ createPost: post(data) }),
  PostChanged: ({ post, name, rank, unit, addDuties, removeDuties }) => ({
    changePost: without({
      ...{ post, name, rank, unit },
      ...{ addDuties: filled(addDuties), removeDuties: filled(removeDuties) },
    }),
  }),
  PostAbolished: ({ post }) => ({ abolishPost: { post } }),
  OversightSet: ({ unit, posts }) => ({ oversee: { unit, posts } }),
  OrganizationRenamed: ({ name }) => ({ renameOrganization: { name } }),
};

const newUnit = ({ name, displayName, kind, parent, after, sources }: Data): Data =>
  without({ name, displayName, kind, under: parent, after, sources });

const post = ({ name, rank, unit, duties }: Data): Data =>
  without({ name, rank, unit, duties: filled(duties) });

const listOf = (value: unknown) => (Array.isArray(value) ? value : []) as Data[];

const filled = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value);

const without = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null));
