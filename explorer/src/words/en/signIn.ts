/** Signing in, in English. */
import type { jaSignIn } from '../ja/signIn.js';

export const enSignIn: typeof jaSignIn = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  signInAgain: 'Expired: sign in again',
  notNow: 'Not now',
  toRead: 'Sign in to read.',
  toRecord: 'Sign in to record.',
  hasExpired:
    'Your sign-in has expired. Sign in again. What you were looking at, and what you have written, is still there.',
  atIssuer: (host) => `Sign in at ${host}`,
  atIssuerHelp: 'This leads to the page of the identity provider, and back here when you have signed in.',
  leaving: 'Connecting to the identity provider…',
  returning: 'Signing in…',
  withToken: 'Sign in with a token',
  token: 'Token',
  tokenHelp:
    'A token is a signed text that says who you are, and what you may do in which organization. The administrator of this service gives it to you. It is kept in this tab alone, until you close it.',
  checking: 'Checking…',
  pasted: {
    NO_TOKEN: 'This does not look like a token. Paste the whole text that begins with eyJ.',
    REFUSED:
      'This service does not accept this token. Check whether it is for another service, and whether you have pasted all of it.',
    UNAVAILABLE: 'The token could not be checked. Try again in a while.',
  },
  expiredAt: (at) => `This token expired on ${at}. Ask the administrator for a new one.`,
  problems: {
    NOT_SECURE: () =>
      'This page was not opened through https, so you cannot sign in at the identity provider. Open it at an address that begins with https://.',
    ISSUER_DOWN: (host) =>
      `The identity provider (${host}) does not answer. Try again in a while; if it still does not answer, ask the administrator.`,
    NOT_BEGUN_HERE: () => 'This sign-in was not begun in this tab, or was used before. Sign in again.',
    REFUSED: (host) => `The sign-in at the identity provider (${host}) was not completed. Sign in again.`,
    NOT_ACCEPTED: (host) =>
      `You have signed in at ${host}, but this service does not accept the token from there. Ask the administrator to check the audience (aud) of the tokens.`,
  },
  withoutSignIn: 'Go back without signing in',
  inFrame: 'Reading needs a sign-in. You cannot sign in inside of an embedded view.',
  openPage: 'Open it in a new tab',
  whoIs: (subject) => `Signed in as ${subject}`,
  subject: 'User',
  roleHere: 'Role in this organization',
  roles: 'Roles',
  everyOrganization: 'All organizations',
  roleWords: {
    reader: 'Reader (read)',
    recorder: 'Recorder (read, record)',
    admin: 'Administrator (read, record, register organizations)',
  },
  noRole: 'None',
  until: 'Until',
  noEnd: 'No end',
  renewed: 'Renewed by itself before it ends',
  mayNotRecord:
    'With your role you cannot record in this organization. You can try out what a file would do.',
};
