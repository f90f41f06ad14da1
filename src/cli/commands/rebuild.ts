import { Command } from 'commander';

export const rebuildCommand = new Command('rebuild')
  .description(
    'Build the read models, which answer the questions, again from the ledger. A running service may stay up.',
  )
  .argument('[ORG]', 'code of an organization (default: all)')
  .option('--json', 'print {"rebuilt": […]} for programs')
  .addHelpText('after', '\nExamples:\n  $ enkaku rebuild\n  $ enkaku rebuild 102041')
  .action(async (code: string | undefined, options: { json?: true }) => {
    const { rebuildReadModels } = await import('../actions/rebuild.js');
    await rebuildReadModels(code, options);
  });
