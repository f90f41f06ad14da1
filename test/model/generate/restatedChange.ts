/** What a recorder said to get an event: the change that gives the same fact again, its new units with refs. */
import type { Change, NewUnit } from '../../../src/domain/words/change.js';
import type { CreatedUnit, Fact, UnitId } from '../../../src/domain/words/event.js';

type Unborn = (unit: CreatedUnit & { sources?: UnitId[] }) => NewUnit;

/** Absent for those of duties. */
export function saidAgain({ type, data }: Fact, newRef: () => string): Change | undefined {
  const unborn: Unborn = ({ name, displayName, kind, parent, after, sources }) => ({
    ref: newRef(),
    name,
    displayName,
    kind,
    under: parent ?? undefined,
    after,
    sources,
  });
  switch (type) {
    case 'UnitStated':
      return { create: { unit: unborn(data) } };
    case 'UnitCreated':
      return { create: { unit: unborn(data), from: data.from, fromOutside: data.fromOutside } };
    case 'UnitRenamed':
      return { rename: data };
    case 'UnitTransferred': {
      const { parent, ...transfer } = data;
      return { transfer: { ...transfer, under: parent ?? undefined } };
    }
    case 'UnitReclassified': {
      const [first = { unit: '?' }] = data.units;
      return data.every === undefined
        ? { reclassify: { ...first, kind: data.kind } }
        : { reclassify: { everyKind: data.every, kind: data.kind } };
    }
    case 'UnitReordered':
      return { reorder: data };
    case 'UnitsMerged': {
      const { units, into, created } = data;
      return { merge: created ? { units, intoNew: unborn(created) } : { units, into } };
    }
    case 'UnitSplit':
      return { split: { ...data, into: data.into.map(unborn) } };
    case 'UnitsRecomposed':
      return { recompose: { ...data, into: data.into.map(unborn) } };
    case 'UnitAbolished':
      return { abolish: data };
    case 'UnitReinstated': {
      const { parent, ...reinstate } = data;
      return { reinstate: { ...reinstate, under: parent } };
    }
    case 'PostStated':
    case 'PostCreated': {
      const { name, rank, unit, duties } = data;
      return { createPost: { name, rank, unit, duties } };
    }
    case 'PostChanged':
      return { changePost: data };
    case 'PostAbolished':
      return { abolishPost: data };
    case 'OversightSet':
      return { oversee: data };
    case 'OrganizationRenamed':
      return { renameOrganization: data };
    default:
      return undefined;
  }
}
