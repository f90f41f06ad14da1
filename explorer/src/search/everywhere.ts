/** Units and duties found in all organizations, with the way to each. */
import type { Address, Lang } from '../address/address.js';
import { todayIn } from '../address/day.js';
import type { SearchAllQuery } from '../ask/questions/search/searchAll.generated.js';
import type { Texts } from '../words/texts.js';
import type { Group } from './groups.js';
import { unitResult } from './results.js';

interface Around {
  text: string;
  lang: Lang;
  /** The language in the address. */
  chosen: Lang | undefined;
  t: Texts;
}

export function groupsEverywhere(
  { searchUnits, findDuties }: SearchAllQuery,
  { text, lang, chosen, t }: Around,
): Group[] {
  const { groups, moreOf } = t.searchTexts;
  const beyond = (total: number, shown: number) => (total > shown ? moreOf(total - shown) : undefined);
  const address = (organization: string): Address => ({
    organization,
    screen: 'chart',
    ...(chosen ? { lang: chosen } : {}),
  });
  const units = searchUnits.nodes.flatMap(({ organization: { code, name, timeZone }, ...unit }) =>
    unitResult(unit, { address: address(code), date: todayIn(timeZone), text, t, lang }).map((result) => ({
      ...result,
      about: [name, ...result.about],
    })),
  );
  const duties = findDuties.nodes.map(({ dutyId, name, organization }) => ({
    key: dutyId,
    name,
    about: [organization.name],
    to: { ...address(organization.code), screen: 'duties' as const, subject: dutyId },
  }));
  const all: Group[] = [
    { name: groups.units, results: units, more: beyond(searchUnits.totalCount, searchUnits.nodes.length) },
    { name: groups.duties, results: duties, more: beyond(findDuties.totalCount, findDuties.nodes.length) },
  ];
  return all.filter(({ results }) => results.length > 0);
}
