/** The ways to amend what is recorded, through the API, and the broad question that no amendment may disturb. */
import type { asker } from '../ask.js';

type Ask = Awaited<ReturnType<typeof asker>>['ask'];

export interface Told {
  revision: {
    number: number;
    reason: string;
    reorganization: { id: string; status: string } | null;
    events: { id: string; type: string; effectiveOn: string; precision: string }[];
  } | null;
  problems: { code: string; severity: string; path: string | null; events: { id: string }[] }[];
}

const inputs = {
  rescheduleReorganization: 'RescheduleReorganizationInput',
  withdrawReorganization: 'WithdrawReorganizationInput',
  correctEvent: 'CorrectEventInput',
  voidEvent: 'VoidEventInput',
  extendBaseline: 'ExtendBaselineInput',
  widenBaseline: 'WidenBaselineInput',
};

export type Mutation = keyof typeof inputs;

/** What each of the mutations is called where it is only tried out. */
export const previewed: Record<Mutation, string> = {
  rescheduleReorganization: 'reschedule',
  withdrawReorganization: 'withdraw',
  correctEvent: 'correct',
  voidEvent: 'void',
  extendBaseline: 'extend',
  widenBaseline: 'widen',
};

/** Amends one organization; the input needs neither its code nor a reason. */
export function amender(ask: Ask, organization: string) {
  return async (mutation: Mutation, input: object): Promise<Told> => {
    const answer = await ask<Record<string, Told>>(
      `mutation ($input: ${inputs[mutation]}!) { ${mutation}(input: $input) {
        revision { number reason reorganization { id: reorganizationId status } events { id: eventId type effectiveOn precision } }
        organization { code revision }
        problems { code severity path ja: message en: message(lang: EN) units events { id: eventId } }
      } }`,
      { input: { organization, reason: '訂正', ...input } },
    );
    return answer[mutation]!;
  };
}

/** All that can be asked about an organization at a revision, on these days: as text, to be compared byte for byte. */
export async function everythingAt(
  ask: Ask,
  code: string,
  revision: number,
  days: string[],
): Promise<string> {
  const event = 'id effectiveOn precision clause data supersededBy { id: eventId type }';
  const life = `
    states { path from until } events { ${event} sentence }
    predecessors { kind on before { path } } successors { kind on after { path } }
    lineage { units { id: unitId } } dutyTransfers { on description from { path } to { path } }`;
  const onDay = (day: string, i: number) => `
    day${i}: asOf(date: "${day}", knownAt: { revision: ${revision} }) {
      citation coverage constantFrom constantUntil
      duties { duty { name holdings { from until holder { path } } } holder { path } from until event { ${event} } }
      posts { name rank unit { path } duties from until event { ${event} } }
      units {
        unitId displayName kind path from until overseers { name } posts { name }
        becauseOf { ${event} revision { number hash reorganization { id: reorganizationId status withdrawnOn effectiveOn } } }
        ${i === 0 ? `unit { ${life} }` : ''}
      }
    }
    from${i}: compare(from: "${days[0]}", to: "${day}", knownAt: { revision: ${revision} }) {
      changes { kinds sentence before { path } after { path } events { ${event} } }
      dutyTransfers { on description }
      postChanges { before { name } after { name } events { id: eventId } }
      table { depth kinds before { name } after { name } }
    }`;
  const answer = await ask(
    `{ organization(code: "${code}") {
      changeDates(knownAt: { revision: ${revision} }) ${days.map(onDay).join('\n')}
    } }`,
  );
  return JSON.stringify(answer);
}
