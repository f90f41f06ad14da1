/** Where an HTTP server listens. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function listen(http: Server, host: string, port: number): Promise<void> {
  http.listen(port, host);
  await once(http, 'listening');
}

/** As a browser on this machine can open it. */
export function addressOf(http: Server): string {
  const { address, family, port } = http.address() as AddressInfo;
  // A browser cannot open the address for "all networks", but localhost is among them.
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
