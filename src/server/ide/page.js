// Opens GraphiQL with the example question. React and GraphiQL are loaded before this file.
const { React, ReactDOM, GraphiQL } = window;

const answer = await fetch('/ide/question.graphql');
const defaultQuery = answer.ok ? await answer.text() : '';
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const ide = React.createElement(GraphiQL, { fetcher, defaultQuery, shouldPersistHeaders: false });
ReactDOM.createRoot(document.getElementById('ide')).render(ide);
