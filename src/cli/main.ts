/** The command line as a process. */
import { run } from './run.js';

// A reader such as head closes the pipe when it has enough. The work goes on to its end all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// As Node from 21 on. The driver otherwise loads all of fetch to find out where it runs.
if (!('navigator' in globalThis))
  Object.assign(globalThis, { navigator: { userAgent: `Node.js/${process.versions.node}` } });

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
