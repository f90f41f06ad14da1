import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { mayHelp } from './ask/ask.js';
import './look/tokens.css';
import './look/reset.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, problem) => failures < 1 && mayHelp(problem),
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
    },
  },
});

const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  );
}
