/** When a token expires, in seconds since 1970, as far as it can be read; the service alone decides whether it is valid. */
export function expiryOf(token: string): number | undefined {
  try {
    const [, claims = ''] = token.split('.');
    const { exp } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof exp === 'number' ? exp : undefined;
  } catch {
    return undefined;
  }
}
