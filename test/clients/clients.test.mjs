/**
 * The clients that people use, as they are without any configuration, on a page that shows two revisions and two days.
 * Each part of the page shows its own answer. With ids that are the same at every revision, it would not.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { QueryClient } from '@tanstack/query-core';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import relay from 'relay-runtime';
import pageState from './relay/__generated__/page_state.graphql.js';
import pageQuery from './relay/__generated__/pageQuery.graphql.js';
import pageStateQuery from './relay/__generated__/pageStateQuery.graphql.js';
import { serve } from './serve.mjs';

const STATE = '__typename id unitId path unit { __typename id unitId states { __typename id until } }';
const ONE = `query One($date: LocalDate!, $revision: Int!) {
  organization(code: "102041") { __typename id
    asOf(date: $date, knownAt: { revision: $revision }) { __typename id unit(ref: "102041:u6") { ${STATE} } } } }`;
const PARTS = { before: ['2026-03-31', 1], after: ['2026-03-31', 2], later: ['2026-04-01', 1] };
const ALL = `{ organization(code: "102041") { __typename id ${Object.entries(PARTS)
  .map(
    ([name, [date, revision]]) =>
      `${name}: asOf(date: "${date}", knownAt: { revision: ${revision} }) { __typename id unit(ref: "102041:u6") { ${STATE} } }`,
  )
  .join(' ')} } }`;

/** What a part of the page shows of a state. */
const shown = ({ unitId, path, unit }) => ({
  unitId,
  path: [...path],
  until: unit.states.map(({ until }) => until),
});
const page = (organization) =>
  Object.fromEntries(Object.keys(PARTS).map((name) => [name, shown(organization[name].unit)]));
const variablesOf = ([date, revision]) => ({ date, revision });

let service;
let expected;
before(async () => {
  service = await serve();
  const { data } = await post(fetch)(ALL, {});
  expected = page(data.organization);
});
after(() => service?.stop());

const post = (fetcher) => async (query, variables) => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  return (await fetcher(`${service.address}/graphql`, { method: 'POST', headers, body })).json();
};

/** Gives answers the ids of old: the same at all revisions and on all days. */
async function withOldIds(url, options) {
  const answer = await fetch(url, options);
  const lasting = (key, value) => (key === 'id' ? String(value).replace(/(@[^~]+)?~\d+$/, '') : value);
  const body = JSON.stringify(JSON.parse(await answer.text(), lasting));
  return new Response(body, { status: answer.status, headers: { 'content-type': 'application/json' } });
}

/** Each client: the page in one query, then in three components one after the other, all shown at the end. */
const CLIENTS = {
  async 'Apollo Client'(fetcher) {
    const make = () =>
      new ApolloClient({
        link: new HttpLink({ uri: `${service.address}/graphql`, fetch: fetcher }),
        cache: new InMemoryCache(),
      });
    const { data } = await make().query({ query: gql(ALL) });
    const client = make();
    const components = [];
    for (const part of Object.values(PARTS)) {
      const watched = client.watchQuery({ query: gql(ONE), variables: variablesOf(part) });
      // Subscribed, it stays on the page and is told of every change of the cache.
      await new Promise((resolve) => {
        watched.subscribe(({ data, dataState }) => {
          if (data && dataState === 'complete') resolve();
        });
      });
      components.push(watched);
    }
    const after = components.map((watched) => shown(watched.getCurrentResult().data.organization.asOf.unit));
    return { once: page(data.organization), after };
  },
  async 'urql with graphcache'(fetcher) {
    const make = () =>
      new Client({
        url: `${service.address}/graphql`,
        fetch: fetcher,
        preferGetMethod: false,
        exchanges: [cacheExchange({}), fetchExchange],
      });
    const { data } = await make().query(ALL, {}).toPromise();
    const client = make();
    const components = [];
    for (const part of Object.values(PARTS)) {
      const component = {};
      const source = client.query(ONE, variablesOf(part));
      await new Promise((resolve) => {
        source.subscribe((result) => {
          component.data = result.data;
          resolve();
        });
      });
      components.push(component);
    }
    return {
      once: page(data.organization),
      after: components.map((one) => shown(one.data.organization.asOf.unit)),
    };
  },
  async Relay(fetcher) {
    const { Environment, Network, RecordSource, Store } = relay;
    const network = Network.create(({ text }, variables) => post(fetcher)(text, variables));
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const operation = relay.createOperationDescriptor(pageQuery, {});
    await relay.fetchQuery(environment, pageQuery, {}).toPromise();
    const { data } = environment.lookup(operation.fragment);
    const fragment = (reference) => environment.lookup(relay.getSingularSelector(pageState, reference)).data;
    const read = () =>
      Object.fromEntries(
        Object.keys(PARTS).map((name) => [name, shown(fragment(data.organization[name].unit))]),
      );
    const once = read();
    // Each state is asked for again by its id, as useRefetchableFragment does, one component after the other.
    for (const name of Object.keys(PARTS)) {
      const id = data.organization[name].unit.__id;
      await relay
        .fetchQuery(environment, pageStateQuery, { id }, { networkCacheConfig: { force: true } })
        .toPromise();
    }
    return { once, after: Object.values(read()) };
  },
};

for (const [name, ask] of Object.entries(CLIENTS)) {
  describe(name, () => {
    it('shows each revision and each day as it is', async () => {
      assert.deepEqual(await ask(fetch), { once: expected, after: Object.values(expected) });
    });

    it('would show one revision as another if ids were the same at all of them', async () => {
      const wrong = await ask(withOldIds).catch((problem) => ({ problem: String(problem) }));
      assert.notDeepEqual(wrong, { once: expected, after: Object.values(expected) });
    });
  });
}

describe('TanStack Query', () => {
  it('keeps whole answers, so each part shows its own', async () => {
    const client = new QueryClient();
    const ask = (part) => () => post(fetch)(ONE, variablesOf(part));
    for (const part of Object.values(PARTS)) await client.fetchQuery({ queryKey: part, queryFn: ask(part) });
    const after = Object.values(PARTS).map((part) =>
      shown(client.getQueryData(part).data.organization.asOf.unit),
    );
    assert.deepEqual(after, Object.values(expected));
    client.clear();
  });
});

it('the parts of the page differ', () => {
  assert.notDeepEqual(expected.before, expected.after);
});
