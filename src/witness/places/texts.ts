/** Why a place for checkpoints cannot be read or written. */
import { say } from '../../domain/words/bilingual.js';

export const placeTexts = {
  badPlace: (text: string) =>
    say(
      `「${text}」は保管先ではありません。ファイル、git:フォルダー、または s3://バケット/接頭辞 を指定してください。`,
      `“${text}” is no place for checkpoints. Give a file, git:FOLDER, or s3://BUCKET/PREFIX.`,
    ),
  noFile: (path: string) => say(`${path} というファイルはありません。`, `${path}: there is no such file.`),
  folder: (path: string) =>
    say(
      `${path} はフォルダーです。ファイルを、git のリポジトリーなら git:${path} を指定してください。`,
      `${path} is a folder. Give a file, or git:${path} for a git repository.`,
    ),
  notRead: (path: string, code: string) =>
    say(`${path} を読めません（${code}）。`, `${path} cannot be read (${code}).`),
  notWritten: (path: string, code: string) =>
    say(
      `${path} に書き込めません（${code}）。フォルダー、書き込みの権限、ディスクの空きを確かめてください。`,
      `${path} cannot be written (${code}). Check its folder, the permission to write, and the free disk.`,
    ),
  noRepository: (folder: string) =>
    say(
      `${folder} は git のリポジトリーの作業フォルダーではありません。git clone か git init で作ってください。`,
      `${folder} is no work tree of a git repository. Make one with git clone or git init.`,
    ),
  noGit: say('git というプログラムがありません。', 'There is no program git.'),
  gitFailed: (folder: string, what: string, reason: string) =>
    say(`${folder}：git ${what} が失敗しました（${reason}）。`, `${folder}: git ${what} failed (${reason}).`),
  diverged: (folder: string) =>
    say(
      `${folder} と、その遠隔リポジトリーが食い違っています。書き手が複数あれば、それぞれに別の保管先を与えてください。`,
      `${folder} and its remote have diverged. If several programs write, give each a place of its own.`,
    ),
  notPushed: (folder: string, reason: string) =>
    say(
      `${folder} にはコミットしましたが、遠隔リポジトリーに送れませんでした（${reason}）。次の書き込みのときに送ります。`,
      `It is committed in ${folder}, but could not be pushed (${reason}). The next write pushes it.`,
    ),
  noS3: say(
    's3:// の保管先には AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_REGION が必要です（AWS 以外では AWS_ENDPOINT_URL_S3 も）。',
    'A place s3:// needs AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, and outside AWS also AWS_ENDPOINT_URL_S3.',
  ),
  s3Failed: (name: string, what: string, reason: string) =>
    say(`${name}：${what} に失敗しました（${reason}）。`, `${name}: ${what} failed (${reason}).`),
};
