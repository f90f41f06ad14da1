import { badInput } from '../../userError.js';
import { type Address, placeName } from './address.js';
import { filePlace } from './file.js';
import { gitPlace } from './git.js';
import type { ProgramEnvironment } from './gitProgram.js';
import type { Place } from './place.js';
import { type S3Settings, s3Place } from './s3.js';
import { placeTexts } from './texts.js';

export interface PlaceSettings {
  s3?: S3Settings;
  /** The environment of the program git. */
  programs: ProgramEnvironment;
}

export function openPlace(address: Address, { s3, programs }: PlaceSettings): Place {
  if (address.kind === 'file') return filePlace(address.path);
  if (address.kind === 'git') return gitPlace(address.folder, programs);
  if (!s3) throw badInput(placeTexts.noS3);
  return s3Place(placeName(address), address.bucket, address.prefix, s3);
}
