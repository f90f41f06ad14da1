/** Starts the processes that run mutants, and ends those that run too long. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, DryRun, MutantRun, RunMutant } from './messages.js';

const program = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Longer than any process takes to load the code, on a busy machine too. */
const loadingLimit = 60_000;

export interface Worker {
  dryRun(): Promise<DryRun>;
  /** `limit` in milliseconds. Past it the process is ended, and a new one started by the next call. */
  run(mutant: RunMutant, limit: number): Promise<MutantRun>;
  end(): void;
}

/** `folder`: the compiled tests. `loadedWith`: the mutant that is active while the code is loaded. */
export function newWorker(folder: string, loadedWith?: string): Worker {
  let child: ChildProcess | undefined;

  const ready = async (): Promise<ChildProcess> => {
    if (child?.connected) return child;
    child = fork(program, loadedWith === undefined ? [folder] : [folder, loadedWith], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await reply(child, loadingLimit);
    return child;
  };
  const end = () => child?.kill('SIGKILL');

  return {
    async dryRun() {
      const process = await ready();
      process.send({ kind: 'dry' });
      return (await reply(process, 10 * loadingLimit)) as DryRun;
    },
    async run(mutant, limit) {
      try {
        const process = await ready();
        process.send({ kind: 'mutant', ...mutant });
        return (await reply(process, limit)) as MutantRun;
      } catch (problem) {
        end();
        return { kind: 'mutant', outcome: problem === late ? 'timeout' : 'killed' };
      }
    },
    end,
  };
}

const late = new Error('No answer in time.');

/** The next message, unless the process ends or takes longer than `limit` milliseconds. */
function reply(process: ChildProcess, limit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(late)), limit);
    const onMessage = (message: unknown) => settle(() => resolve(message as Answer));
    const onExit = (code: number | null) => settle(() => reject(new Error(`It ended with ${code}.`)));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      process.off('message', onMessage).off('exit', onExit);
      finish();
    };
    process.on('message', onMessage).on('exit', onExit);
  });
}
