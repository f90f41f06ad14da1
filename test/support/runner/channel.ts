import type { Channel } from 'jest-light-runner';

/** Between one worker and the process that started it. The worker asks for the settings when it runs its first file. */
export function channelWith(workerData: object): Channel {
  let answer: ((message: unknown) => void) | undefined;
  return {
    onMessage(listener) {
      answer = listener;
    },
    postMessage(message) {
      if (message === 'jest-light-runner-get-worker-data')
        answer?.({ type: 'jest-light-runner-worker-data', workerData });
    },
  };
}
