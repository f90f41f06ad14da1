import './globalSetup.js';
import { endProcess } from './endOfProcess.js';

export default async function globalTeardown(): Promise<void> {
  await endProcess();
  await globalThis.enkakuTestServer?.close();
}
