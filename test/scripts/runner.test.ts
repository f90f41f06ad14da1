import { expect, it } from '../support/jest.js';
import { channelWith } from '../support/runner/channel.js';

const ASKED = 'jest-light-runner-get-worker-data';

it('each worker gets its settings when it asks for them, also after others have asked', () => {
  const got: unknown[] = [];
  const channels = ['first', 'second'].map((name) => {
    const channel = channelWith({ of: name });
    channel.onMessage((message) => got.push(message));
    return channel;
  });
  const answer = (of: string) => ({ type: 'jest-light-runner-worker-data', workerData: { of } });

  channels[0]!.postMessage(ASKED);
  expect(got.splice(0)).toEqual([answer('first')]);
  channels[1]!.postMessage('something else');
  expect(got).toEqual([]);
  channels[1]!.postMessage(ASKED);
  expect(got).toEqual([answer('second')]);
});
