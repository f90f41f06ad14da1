/** The console at /ide: GraphiQL with the example question, and above it who is signed in. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Bar } from './Bar.js';
import { fetchSignedIn } from './fetchSignedIn.js';
import { openGraphiql } from './graphiql.js';
import '../look/tokens.css';
import './page.css';

const client = new QueryClient();

const who = document.getElementById('who');
if (who) {
  createRoot(who).render(
    <QueryClientProvider client={client}>
      <Bar />
    </QueryClientProvider>,
  );
}

const ide = document.getElementById('ide');
if (ide) await openGraphiql(ide, fetchSignedIn);
