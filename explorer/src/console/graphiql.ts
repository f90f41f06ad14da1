/** GraphiQL and the React that it needs: scripts of their own, which the page has loaded before this one. */
import type { fetchSignedIn } from './fetchSignedIn.js';

interface Scripts {
  React: { createElement(component: unknown, properties: object): unknown };
  ReactDOM: { createRoot(place: Element): { render(element: unknown): void } };
  GraphiQL: { createFetcher(options: { url: string; fetch: typeof fetchSignedIn }): unknown };
}

declare global {
  interface Window extends Scripts {}
}

export async function openGraphiql(place: Element, fetch: typeof fetchSignedIn): Promise<void> {
  const { React, ReactDOM, GraphiQL } = window;
  const answer = await globalThis.fetch('/ide/question.graphql');
  const defaultQuery = answer.ok ? await answer.text() : '';
  const fetcher = GraphiQL.createFetcher({ url: '/graphql', fetch });
  const ide = React.createElement(GraphiQL, { fetcher, defaultQuery, shouldPersistHeaders: false });
  ReactDOM.createRoot(place).render(ide);
}
