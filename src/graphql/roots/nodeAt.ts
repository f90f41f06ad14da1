/** The object at an address. */
import type { Address } from '../../domain/words/address.js';
import { lastingNameOf } from '../../domain/words/address.js';
import { type KnownOrganization, requireRevision } from '../../queries/moment/moment.js';
import { badInput } from '../../userError.js';
import type { Context } from '../serving/context.js';
import { Duty } from '../types/duties/duty.js';
import { Post } from '../types/duties/post.js';
import type { Node } from '../types/node.js';
import { Event } from '../types/record/event.js';
import { Reorganization } from '../types/record/reorganization.js';
import { Revision } from '../types/record/revision.js';
import { Snapshot } from '../types/snapshot.js';
import { Unit } from '../types/units/unit.js';
import { unitOnDay } from '../types/units/unitOnDay.js';
import { idOfUnknownOrganization } from './texts.js';

/** Null: nothing has this address. A revision that is not recorded yet is refused, since it may have the object later. */
export async function nodeAt(context: Context, id: string, address: Address): Promise<Node | null> {
  const organization = await context.loaders.organization.load(address.organization);
  if (!organization) throw badInput(idOfUnknownOrganization(id, address.organization));
  const known = { organization, revision: requireRevision(organization, address.revision) };
  const { local, day } = address;
  const name = lastingNameOf(address);
  if (local === undefined) return day === undefined ? null : new Snapshot({ ...known, date: day });
  if (day !== undefined) return unitOnDay(context, known, name, day);
  const find = FINDERS[local[0] ?? ''];
  return find ? find(context, known, name) : revisionOf(context, known, Number(local));
}

type Find = (context: Context, known: KnownOrganization, name: string) => Promise<Node | null>;

/** By the letter in the lasting name. */
const FINDERS: Record<string, Find> = {
  async u({ loaders }, known, unit) {
    return (await loaders.unitExists.load({ ...keyOf(known), unit })) ? new Unit(unit, known) : null;
  },
  async d({ loaders }, known, id) {
    const row = await loaders.duty.load({ ...keyOf(known), id });
    return row ? new Duty(row, known) : null;
  },
  async p({ loaders }, known, post) {
    return (await loaders.postExists.load({ ...keyOf(known), post })) ? new Post(post, known) : null;
  },
  async e({ loaders }, known, id) {
    const row = await loaders.event.load({ organization: known.organization.id, id });
    return row && row.revision <= known.revision ? new Event(row, known) : null;
  },
  async r({ loaders }, known, id) {
    const row = await loaders.reorganization.load({ ...keyOf(known), id });
    return row ? new Reorganization(row, known) : null;
  },
};

const keyOf = ({ organization, revision }: KnownOrganization) => ({
  organization: organization.id,
  revision,
});

async function revisionOf({ loaders }: Context, known: KnownOrganization, number: number) {
  if (number > known.revision) return null;
  const row = await loaders.revision.load({ organization: known.organization.id, number });
  return row ? new Revision(row, known) : null;
}
