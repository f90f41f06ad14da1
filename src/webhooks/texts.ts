/** What is said about webhooks. */
import { say } from '../domain/words/bilingual.js';

export const webhookTexts = {
  notATarget: (text: string) =>
    say(
      `「${text}」へは送れません。https:// で始まるアドレスを、利用者名とパスワードを含めずに指定してください。`,
      `“${text}” is no address to send to. Give one that begins with https://, without a user name and a password.`,
    ),
  notSecure: (host: string) =>
    say(
      `${host} へは https でだけ送れます。内部のネットワークで http を使うには、ENKAKU_WEBHOOK_HOSTS に ${host} を加えてください。`,
      `${host} is only sent to over https. To use http inside your network, add ${host} to ENKAKU_WEBHOOK_HOSTS.`,
    ),
  inside: (host: string) =>
    say(
      `${host} は内部のネットワークのアドレスです。送るには、ENKAKU_WEBHOOK_HOSTS に加えてください。`,
      `${host} is an address inside the network. To send there, add it to ENKAKU_WEBHOOK_HOSTS.`,
    ),
  unknown: (id: string) =>
    say(
      `番号 ${id} の Webhook はありません。enkaku webhook list で確かめてください。`,
      `There is no webhook ${id}. enkaku webhook list shows those that there are.`,
    ),
  failed: (id: string, error: string) =>
    say(
      `Webhook ${id} に届きませんでした（${error}）。受け取る側を確かめて、もう一度試してください。`,
      `Webhook ${id} was not reached (${error}). Check the receiver, and test it again.`,
    ),
  afterNeedsOrganization: say(
    '--after に 0 より大きい版を指定するには、--organization で組織も指定してください。',
    'With --after above 0 give the organization, too, with --organization.',
  ),
};
