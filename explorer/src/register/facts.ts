/** What is said of an organization beside its units, and what is still missing. */
import { parseDay } from '../address/day.js';
import type { Texts } from '../words/texts.js';

export interface Facts {
  code: string;
  name: string;
  /** As it was typed. */
  knownFrom: string;
  /** '': not chosen yet. The person says it; the page does not guess. */
  coverage: '' | 'COMPLETE' | 'PARTIAL';
  timeZone: string;
  source: string;
}

export const NO_FACTS: Facts = {
  ...{ code: '', name: '', knownFrom: '', coverage: '', timeZone: 'Asia/Tokyo', source: '' },
};

const CODE = /^[A-Za-z0-9._-]{1,64}$/;

/** What a person still has to give. `takenBy`: the name of the organization that has the code already. */
export function missingFacts(facts: Facts, takenBy: string | undefined, t: Texts): string[] {
  const { missing } = t.registerTexts;
  const { code, name, knownFrom, coverage, timeZone } = written(facts);
  const lacks = [
    code === '' ? missing.code : CODE.test(code) ? takenBy && missing.taken(takenBy) : missing.badCode,
    name === '' && missing.name,
    parseDay(knownFrom) === undefined && missing.knownFrom,
    coverage === '' && missing.coverage,
    !isTimeZone(timeZone) && missing.timeZone,
  ];
  return lacks.filter((one) => typeof one === 'string');
}

/** For registerOrganization; only where nothing is missing. */
export function factsInput(facts: Facts): Record<string, unknown> {
  const { code, name, knownFrom, coverage, timeZone, source } = written(facts);
  const day = parseDay(knownFrom);
  return { code, name, timeZone, knownFrom: day, coverage, ...(source === '' ? {} : { source }) };
}

/** Without blanks around; the code in half width, as codes are. */
export const written = ({ code, ...facts }: Facts): Facts => ({
  ...facts,
  code: code.normalize('NFKC').trim(),
  name: facts.name.trim(),
  timeZone: facts.timeZone.trim(),
  source: facts.source.trim(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
