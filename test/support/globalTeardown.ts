import './globalSetup.js';

export default async function globalTeardown(): Promise<void> {
  await globalThis.enkakuTestServer?.close();
}
