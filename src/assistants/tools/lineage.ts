import { z } from 'zod';
import { argumentTexts } from '../texts.js';
import {
  type Ask,
  args,
  BadCall,
  knownAt,
  limit,
  newest,
  noOrganization,
  offset,
  page,
  tool,
} from '../tool.js';

const WHICH = `query Which($code: ID!, $unit: ID!, $ref: UnitRef!, $on: LocalDate, $knownAt: KnownAt) {
  organization(code: $code) {
    byId: unit(id: $unit) { unitId }
    asOf(date: $on, knownAt: $knownAt) { citation date revision coverage unit(ref: $ref) { unitId } }
  }
}`;

const LINEAGE = `query Lineage($code: ID!, $unit: ID!, $knownAt: KnownAt, $direction: LineageDirection!, $lang: Language!) {
  organization(code: $code) {
    unit(id: $unit) {
      states(knownAt: $knownAt) { displayName kind path from until }
      lineage(direction: $direction, knownAt: $knownAt) {
        successions {
          kind on
          from { unitId } to { unitId }
          before { path } after { path }
          event { eventId reading { clause sentence(lang: $lang) } }
        }
      }
    }
  }
}`;

interface Moment {
  citation: string;
  date: string;
  revision: number;
  coverage: string;
}

interface Which {
  organization: {
    byId: { unitId: string } | null;
    asOf: Moment & { unit: { unitId: string } | null };
  } | null;
}

interface State {
  path: string[];
}

interface Succession {
  from: { unitId: string };
  to: { unitId: string };
  before: State | null;
  after: State | null;
  event: { eventId: string; reading: { clause: string | null; sentence: string } | null };
}

interface Lineage {
  organization: { unit: { states: State[]; lineage: { successions: Succession[] } } | null };
}

export const lineageTool = tool({
  name: 'lineage',
  title: 'What a unit came from and became',
  description:
    'All states of a unit through its life, and every succession that leads to it or on from it, also through other units: merges, splits, replacements.',
  input: {
    organization: args.organization,
    unit: args.text('Its id, such as 102041:u6, or its path of names on the day.'),
    on: args.on,
    revision: args.revision,
    direction: z
      .enum(['both', 'backward', 'forward'])
      .default('both')
      .describe('Backward: what it came from. Forward: what became of it.'),
    language: args.language,
    limit: limit(200, 50),
    offset,
  },
  async answer(ask, { organization: code, unit: ref, on, revision, direction, language, limit, offset }) {
    const { unitId, ...moment } = await whichUnit(ask, { code, ref, on, revision });
    const variables = {
      code,
      unit: unitId,
      knownAt: { revision: moment.revision },
      direction: direction.toUpperCase(),
      lang: language.toUpperCase(),
    };
    const { organization } = await ask<Lineage>(LINEAGE, variables);
    const { states = [], lineage } = organization.unit ?? {};
    const shown = newest(states);
    const { entries, ...rest } = page(lineage?.successions ?? [], offset, limit);
    return {
      organization: code,
      unitId,
      ...moment,
      states: shown.newest.map(inOneText),
      statesNotShown: shown.notShown,
      ...rest,
      successions: entries.map(({ from, to, before, after, event, ...succession }) => ({
        ...succession,
        from: { ...from, ...(before && inOneText(before)) },
        to: { ...to, ...(after && inOneText(after)) },
        event: { eventId: event.eventId, ...event.reading },
      })),
    };
  },
});

const inOneText = <S extends State>({ path, ...state }: S) => ({ ...state, path: path.join('/') });

async function whichUnit(
  ask: Ask,
  { code, ref, on, revision }: { code: string; ref: string; on?: string; revision?: number },
): Promise<Moment & { unitId: string }> {
  const variables = { code, unit: ref, ref, on, knownAt: knownAt(revision) };
  const { organization } = await ask<Which>(WHICH, variables);
  if (!organization) throw noOrganization(code);
  const { unit, ...moment } = organization.asOf;
  const unitId = organization.byId?.unitId ?? unit?.unitId;
  if (unitId === undefined) throw new BadCall(argumentTexts.noUnit(ref, moment.date));
  return { ...moment, unitId };
}
