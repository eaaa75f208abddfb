// Utilities: sleeping on the virtual clock, base64, digests, ids. Ids are counted, so that a run can be repeated exactly.
import { createHash } from 'node:crypto';

import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';
import { bytesOf, newBlob, signed } from './blob';

/** Reference of Utilities.sleep. */
const MAX_SLEEP_MS = 300_000;

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_512: 'sha512',
};
const NAMES = Object.keys(ALGORITHMS);

function digest(algorithm: unknown, value: unknown): Int8Array {
  const name = ALGORITHMS[String(algorithm)];
  if (name === undefined) throw new ScriptException(`Digest algorithm ${String(algorithm)} is not simulated.`);
  return signed(createHash(name).update(bytesOf(value, 'the value')).digest());
}

function encode(value: unknown, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.from(bytesOf(value, 'the data')).toString(encoding);
  return encoding === 'base64url' ? text.padEnd(Math.ceil(text.length / 4) * 4, '=') : text;
}

function decode(text: unknown, pattern: RegExp, encoding: 'base64' | 'base64url'): Int8Array {
  if (!pattern.test(String(text))) throw new ScriptException('Could not decode string.');
  return signed(new Uint8Array(Buffer.from(String(text), encoding)));
}

function uuid(run: ScriptRun): string {
  const { state } = run.setting;
  const hex = createHash('sha256').update(`uuid ${state.data.nextUuid++}`).digest('hex');
  state.changed = true;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function utilities(run: ScriptRun): ServiceObject {
  return {
    DigestAlgorithm: Object.fromEntries(NAMES.map((name) => [name, name])),
    Charset: { UTF_8: 'UTF_8', US_ASCII: 'US_ASCII' },
    sleep: (milliseconds: unknown) => {
      if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= MAX_SLEEP_MS)) {
        throw new ScriptException(`Invalid argument: milliseconds (at most ${MAX_SLEEP_MS})`);
      }
      run.spend(milliseconds);
    },
    base64Encode: (value: unknown) => encode(value, 'base64'),
    base64EncodeWebSafe: (value: unknown) => encode(value, 'base64url'),
    base64Decode: (text: unknown) => decode(text, /^[A-Za-z0-9+/\s]*={0,2}$/, 'base64'),
    base64DecodeWebSafe: (text: unknown) => decode(text, /^[\w-]*={0,2}$/, 'base64url'),
    computeDigest: digest,
    newBlob,
    getUuid: () => uuid(run),
    formatDate: () => {
      throw new ScriptException('Utilities.formatDate is not simulated: dates are printed by our own code.');
    },
  };
}
