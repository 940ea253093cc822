import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config'
import type { SecretKey } from '../secrets/secret-key'
import { CannotStart, folderTrouble } from './cannot-start'

const LEAST_CHARACTERS = 32

/**
 * SECRET_KEY, or else the key file of DATA_DIR, which is made at the first start. Phone numbers are hashed and
 * encrypted with it: a second server on the same database needs the same key, and a backup is half without it.
 */
export function readSecretKey({ secretKey, dataDir }: Config): SecretKey {
  if (secretKey.writing) return secretKey
  const path = join(dataDir, 'secret.key')
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderTrouble(dataDir, error)
  }
  const key = readFileSync(path, 'utf8').trim()
  // A power cut or a full disk can leave the file empty; with half a key no number would be found or safe.
  if (key.length < LEAST_CHARACTERS)
    throw new CannotStart(
      `密钥文件 ${path} 是空的或不完整，请从备份恢复；若是第一次启动，删除它再启动。[secret key damaged]`,
    )
  return { ...secretKey, writing: key }
}
