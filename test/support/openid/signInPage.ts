import type { ServerResponse } from 'node:http';

/** A button for each person, and one for nobody. */
export function signInPage(response: ServerResponse, people: string[]): void {
  const buttons = people.map((name) => `<button name="person" value="${name}">${name}</button>`).join('');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Login</title><form method="post">${buttons}<button name="person" value="">Cancel</button></form>`,
  );
}
