/** What is wrong with the configuration of access, with a secret or with a request for a token. */
import { say } from '../domain/words/bilingual.js';

export const settingTexts = {
  badRead: (value: string) =>
    say(
      `ENKAKU_READ が「${value}」です。public（誰でも読める）か token（読むにもトークンが要る）にしてください。`,
      `ENKAKU_READ is "${value}": give public (everybody may read) or token (reading needs a token, too).`,
    ),
  twoKeys: say(
    'ENKAKU_JWKS_URL と ENKAKU_JWT_SECRET の両方が設定されています。どちらか一方にしてください。',
    'ENKAKU_JWKS_URL and ENKAKU_JWT_SECRET are both set: keep one of them.',
  ),
  badJwksUrl: say(
    'ENKAKU_JWKS_URL がアドレスではありません。https://login.city.example/certs のような、公開鍵の一覧のアドレスを指定してください。',
    'ENKAKU_JWKS_URL is not an address: give the one of the list of public keys, such as https://login.city.example/certs.',
  ),
  missing: (variable: string) =>
    say(
      `ENKAKU_JWKS_URL を使うには ${variable} も必要です。ほかのサービス向けのトークンを受け付けないためです。`,
      `ENKAKU_JWKS_URL needs ${variable} as well, so that tokens for other services are not accepted.`,
    ),
  shortSecret: (bytes: number) =>
    say(
      `ENKAKU_JWT_SECRET が短すぎます（${bytes} バイト）。32 バイト以上にしてください。openssl rand -base64 48 で作れます。`,
      `ENKAKU_JWT_SECRET is too short (${bytes} bytes): give at least 32 bytes. openssl rand -base64 48 makes one.`,
    ),
  noKeys: (variable: string) =>
    say(
      `${variable} だけではトークンを検証できません。ENKAKU_JWKS_URL か ENKAKU_JWT_SECRET も設定してください。`,
      `${variable} alone verifies no token: set ENKAKU_JWKS_URL or ENKAKU_JWT_SECRET as well.`,
    ),
  noIssuer: (variable: string) =>
    say(
      `${variable} は、ENKAKU_JWKS_URL と ENKAKU_JWT_ISSUER の認証サービスでサインインするための設定です。両方を設定するか、${variable} を外してください。`,
      `${variable} is for signing in at the issuer of ENKAKU_JWKS_URL and ENKAKU_JWT_ISSUER: set both, or leave ${variable} out.`,
    ),
  badScope: (scope: string) =>
    say(
      `ENKAKU_OIDC_SCOPE が「${scope}」です。openid を含む、空白区切りの一覧にしてください。例：openid offline_access`,
      `ENKAKU_OIDC_SCOPE is "${scope}": give a list separated by spaces with openid in it, such as openid offline_access.`,
    ),
  beyondThisMachine: (host: string) =>
    say(
      `HOST が ${host} なので、ほかのコンピュータからも届きます。利用者を確かめる設定がないままでは起動しません。ENKAKU_JWKS_URL（ENKAKU_JWT_ISSUER、ENKAKU_JWT_AUDIENCE とともに）か ENKAKU_JWT_SECRET を設定するか、HOST を 127.0.0.1 にしてください（docs/access.md）。`,
      `HOST is ${host}, which other computers can reach, and nothing is configured by which users are known. Set ENKAKU_JWKS_URL (with ENKAKU_JWT_ISSUER and ENKAKU_JWT_AUDIENCE) or ENKAKU_JWT_SECRET, or set HOST to 127.0.0.1 (docs/access.md).`,
    ),
};

export const secretTexts = {
  unusable: (path: string, code: string) =>
    say(
      `トークンの秘密鍵のファイル ${path} を読むことも作ることもできません（${code}）。フォルダの権限を確かめるか、ENKAKU_JWT_SECRET を設定してください。`,
      `The secret for tokens in ${path} can be neither read nor created (${code}). Check the rights of the folder, or set ENKAKU_JWT_SECRET.`,
    ),
  damaged: (path: string) =>
    say(
      `${path} は秘密鍵のファイルではありません。ファイルを削除して起動し直すと、新しく作られます（それまでのトークンは使えなくなります）。`,
      `${path} does not contain a secret. Delete it and start again to create another (tokens made before are then no longer valid).`,
    ),
};

export const tokenTexts = {
  byIssuer: say(
    'トークンは ENKAKU_JWT_ISSUER の認証サービスが発行します。そちらで取得してください。',
    'Tokens come from the issuer in ENKAKU_JWT_ISSUER. Get one there.',
  ),
  badCode: (code: string) =>
    say(
      `組織コード「${code}」は使えません。半角の A-Z a-z 0-9 . _ - を1〜64文字で指定してください。`,
      `“${code}” cannot be the code of an organization: that is 1 to 64 of A-Z a-z 0-9 . _ -.`,
    ),
  badSubject: say(
    '名前は 1〜255 文字にしてください。空白だけのもの、制御文字を含むものは使えません。',
    'The name must have 1 to 255 characters, not only spaces, and no control characters.',
  ),
};
