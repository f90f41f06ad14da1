/** Asks a service, and asks nothing twice that cannot have changed. It needs nothing but fetch. */

export function openService(address, headers = {}) {
  const kept = new Map();

  async function ask(query, variables) {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** For questions that name a revision and a day: their answer never changes, so it is kept for ever. */
  function askOnce(query, variables) {
    const key = JSON.stringify([query, variables]);
    const answer = kept.get(key) ?? ask(query, variables);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  }

  /** One number says whether anything was recorded. */
  async function revisionOf(code) {
    const { organization } = await ask('query ($code: ID!) { organization(code: $code) { revision } }', {
      code,
    });
    if (!organization) throw new Error(`There is no organization ${code}.`);
    return organization.revision;
  }

  return { ask, askOnce, revisionOf };
}

const TODAY = `query ($code: ID!, $revision: Int!) {
  organization(code: $code) {
    nameNow: name
    asOf(knownAt: { revision: $revision }) { date citation coverage constantUntil }
    changeDates(knownAt: { revision: $revision })
  }
}`;

const COUNTS = `query ($code: ID!, $revision: Int!, $on: [LocalDate!]!) {
  organization(code: $code) {
    counts(on: $on, knownAt: { revision: $revision }) { date coverage kinds { kind count } }
  }
}`;

/** How many days one question may name. */
const DAYS = 1000;

/** Everything that the page shows, at one revision. Days between two changes are all alike, so only days of changes are asked. */
export async function readSeries(service, code, revision) {
  const { organization } = await service.ask(TODAY, { code, revision });
  const { asOf, changeDates, nameNow } = organization;
  const days = [...new Set([...changeDates, asOf.date])].sort();
  const counts = [];
  for (let i = 0; i < days.length; i += DAYS) {
    const on = days.slice(i, i + DAYS);
    counts.push(...(await service.askOnce(COUNTS, { code, revision, on })).organization.counts);
  }
  return { ...asOf, name: nameNow, revision, counts };
}

/** Shows the organization, and again whenever something was recorded or the day of the next change has come. */
export async function follow(service, code, show, { every = 10_000, signal } = {}) {
  let shown;
  while (!signal?.aborted) {
    try {
      const revision = await service.revisionOf(code);
      const isOver = shown?.constantUntil && shown.constantUntil <= today();
      if (shown?.revision !== revision || isOver) {
        shown = await readSeries(service, code, revision);
        show(shown);
      }
    } catch (error) {
      // A service that restarts is asked again next time.
      show(shown, error);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** By the clock of the reader; a day too early or too late, the page asks once more than it must, or at the next change of the day. */
const today = () => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
