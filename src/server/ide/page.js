// Opens GraphiQL with the example question. React and GraphiQL are loaded before this file.
const { React, ReactDOM, GraphiQL } = window;

let token;

/** On the computer of the service, a question that needs a token is asked again with one. */
async function fetchSignedIn(url, options) {
  const headers = new Headers(options.headers);
  const isOwn = !headers.has('authorization');
  if (isOwn && token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(url, { ...options, headers });
  if (response.status !== 401 || !isOwn) return response;
  const given = await fetch('/local-token', { method: 'POST' });
  if (!given.ok) return response;
  ({ token } = await given.json());
  headers.set('authorization', `Bearer ${token}`);
  return fetch(url, { ...options, headers });
}

const answer = await fetch('/ide/question.graphql');
const defaultQuery = answer.ok ? await answer.text() : '';
const fetcher = GraphiQL.createFetcher({ url: '/graphql', fetch: fetchSignedIn });
const ide = React.createElement(GraphiQL, { fetcher, defaultQuery, shouldPersistHeaders: false });
ReactDOM.createRoot(document.getElementById('ide')).render(ide);
