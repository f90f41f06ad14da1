import { Command } from 'commander';

export const serveCommand = new Command('serve')
  .description('Start the service: GraphQL at /graphql, its IDE at /ide, /health for monitoring.')
  .addHelpText(
    'after',
    '\nCtrl-C or SIGTERM stops it once the running requests are answered; a second one ends it at once.\nThe log goes to stderr, one JSON object a line.\n\nExample:\n  $ PORT=8080 enkaku serve',
  )
  .action(async () => {
    const { serve } = await import('../actions/serve.js');
    await serve();
  });
