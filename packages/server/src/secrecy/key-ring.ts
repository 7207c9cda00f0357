import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secrets of a data folder. Everything is derived from one master key, so that one
 * thing has to be kept safe; sealing keys carry an id, so that a later key can be added
 * while texts sealed under an older one still open.
 */
export interface KeyRing {
  readonly sealingKeyId: string
  readonly sealingKeys: ReadonlyMap<string, Buffer>
  readonly personSecret: Buffer
  readonly sessionSecret: string
}

const keyFile = 'groundswell.key'

/**
 * The key ring of a data folder. The master keys come from `given` (GROUNDSWELL_KEY: hex of
 * 32 bytes, newest last, separated by commas) or from the key file, which is made with mode
 * 0600 when there is none. Throws when a key is not 64 hex digits.
 */
export function openKeyRing(dataFolder: string, given?: string): KeyRing {
  const path = join(dataFolder, keyFile)
  if (given === undefined && !existsSync(path)) {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, {
      mode: 0o600,
      flag: 'wx',
    })
  }
  const text = given ?? readFileSync(path, 'utf8')
  const masters = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(masterKey)
  const first = masters[0]
  const newest = masters.at(-1)
  if (first === undefined || newest === undefined)
    throw new Error('the key file holds no key')
  return {
    sealingKeyId: keyId(newest),
    sealingKeys: new Map(
      masters.map((master) => [keyId(master), derive(master, 'seal claims')]),
    ),
    // Person keys must stay comparable for the whole drive, so they hang on the first key.
    personSecret: derive(first, 'person keys'),
    sessionSecret: derive(newest, 'sessions').toString('hex'),
  }
}

function masterKey(hex: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error('a key is 64 hex digits')
  return Buffer.from(hex, 'hex')
}

function keyId(master: Buffer): string {
  return createHmac('sha256', master).update('key id').digest('hex').slice(0, 8)
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `groundswell: ${purpose}`, 32))
}
