import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { listenHost, sampleMode } from './boot/sample-mode'
import { findMapTilesFault, readMapTiles, type MapTiles } from './boot/map-tiles'
import { findWechatFault, readWechatSettings, type WechatSettings } from './boot/wechat-settings'
import type { SecretKey } from './secrets/secret-key'
import { findMediaFault, readMediaSettings, type MediaSettings } from './storage/media-settings'

/** Everything the environment decides, parsed once at boot. */
export interface Config {
  production: boolean
  sample: boolean
  port: number
  host: string
  dataDir: string
  /** Null means the embedded Postgres in `dataDir`. */
  databaseUrl: string | null
  /** False behind a transaction pooler such as pgbouncer. */
  preparedStatements: boolean
  district: string
  contentDir: string
  /** Built pages: `h5/` and `admin/` below. */
  publicDir: string
  migrationsDir: string
  /** At least 32 characters each; hash and encrypt what is personal. The writing one is empty until boot has read or made the key file. */
  secretKey: SecretKey
  wechat: WechatSettings
  /** Who knows it may have the due chores done, `POST /internal/tick`; null: there is no such address. */
  tickSecret: string | null
  sms: { webhook: string | null; secret: string | null }
  /** The city's own mini-program for village lawyers, 重庆村居法务, to hand residents over to; null offers none. */
  cityPlatform: { appId: string; path: string; name: string } | null
  /** A licensed map as ground of the web page's; null: it is drawn from our own roads. */
  mapTiles: MapTiles | null
  /** Where uploaded films and covers lie. */
  media: MediaSettings
  /** Where residents reach us, `https://…` without a path; null takes the address of the request. */
  publicUrl: string | null
  /** Older phones are told to update; null accepts all. */
  minClientVersion: string | null
  /** Addresses whose X-Forwarded-For we believe, comma-separated; false for none. */
  trustProxy: false | string
}

type Env = Record<string, string | undefined>
type Read = { ok: true; config: Config } | { ok: false; message: string }

const LEAST_KEY_CHARACTERS = 32
const LEAST_TICK_CHARACTERS = 16

const readOldKeys = (text = ''): string[] =>
  text
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65535

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, pathname } = new URL(text)
    return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1
  } catch {
    return false
  }
}

/** `1` trusts proxies of private networks; trusting everybody would let a caller write their own address. */
const readTrustProxy = (text: string | undefined): Config['trustProxy'] =>
  !text || text === '0' ? false : text === '1' ? 'loopback, linklocal, uniquelocal' : text

/** Names of private networks, addresses, or blocks of them; a block of everybody is no proxy. */
function isProxyList(text: string): boolean {
  return text.split(',').every((entry) => {
    const [address = '', bits] = entry.trim().split('/')
    if (bits === undefined && ['loopback', 'linklocal', 'uniquelocal'].includes(address)) return true
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return most > 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most))
  })
}

/** The first thing wrong with the environment, as one sentence that says what to do; null when all is well. */
function findFault(env: Env): string | null {
  if (!isPort(env.PORT ?? '8787')) return 'PORT 应是 0 到 65535 之间的数字，请改正后再启动。[PORT is not a port number]'
  if (env.DATABASE_URL && !isPostgresUrl(env.DATABASE_URL))
    return 'DATABASE_URL 写法不对，应形如 postgres://用户:密码@主机:5432/数据库名，请改正后再启动。[DATABASE_URL is malformed]'
  if (env.MIN_CLIENT_VERSION && !/^\d+\.\d+\.\d+$/.test(env.MIN_CLIENT_VERSION))
    return 'MIN_CLIENT_VERSION 应形如 0.1.0，请改正后再启动。[MIN_CLIENT_VERSION is malformed]'
  if (env.SECRET_KEY && env.SECRET_KEY.length < LEAST_KEY_CHARACTERS)
    return 'SECRET_KEY 至少要 32 个字符，请换一个更长的。[SECRET_KEY is too short]'
  if (readOldKeys(env.SECRET_KEYS_OLD).some((key) => key.length < LEAST_KEY_CHARACTERS))
    return 'SECRET_KEYS_OLD 里每把旧密钥都至少有 32 个字符，用逗号分隔，请核对是否抄全。[SECRET_KEYS_OLD is malformed]'
  if (env.DISTRICT && !/^[a-z0-9-]+$/.test(env.DISTRICT))
    return 'DISTRICT 只能用小写字母、数字和连字符，请改正后再启动。[DISTRICT is malformed]'
  const proxies = readTrustProxy(env.TRUST_PROXY)
  if (proxies && !isProxyList(proxies))
    return 'TRUST_PROXY 应是 1，或反向代理的地址、网段（逗号分隔），请改正后再启动。[TRUST_PROXY is malformed]'
  if (env.PUBLIC_URL && !/^https?:\/\/[^/\s?#]+\/?$/.test(env.PUBLIC_URL))
    return 'PUBLIC_URL 应形如 https://pufa.example.cn，不带路径，请改正后再启动。[PUBLIC_URL is malformed]'
  if (env.CITY_PLATFORM_APPID && !/^wx[0-9a-f]{16}$/.test(env.CITY_PLATFORM_APPID))
    return 'CITY_PLATFORM_APPID 应是小程序的 AppID（wx 加 16 位），请改正后再启动。[CITY_PLATFORM_APPID is malformed]'
  if (env.TICK_SECRET && env.TICK_SECRET.length < LEAST_TICK_CHARACTERS)
    return 'TICK_SECRET 至少要 16 个字符，请换一个更长的。[TICK_SECRET is too short]'
  return findMapTilesFault(env) ?? findWechatFault(env) ?? findMediaFault(env)
}

/** Reads the environment; paths are resolved against `cwd`, the folder of package.json. */
export function readConfig(env: Env, cwd = process.cwd()): Read {
  const message = findFault(env)
  if (message) return { ok: false, message }
  const production = env.NODE_ENV === 'production'
  const sample = sampleMode({ production, externalDatabase: Boolean(env.DATABASE_URL), sample: env.SAMPLE })
  const config: Config = {
    production,
    sample,
    port: Number(env.PORT ?? 8787),
    host: listenHost({ production, sample, host: env.HOST }),
    dataDir: resolve(cwd, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || null,
    preparedStatements: env.PG_PREPARED !== '0',
    district: env.DISTRICT || 'jiangbei',
    contentDir: resolve(cwd, env.CONTENT_DIR || 'src/content'),
    publicDir: resolve(cwd, env.PUBLIC_DIR || 'dist'),
    migrationsDir: resolve(cwd, 'src/cloud/migrations'),
    secretKey: { writing: env.SECRET_KEY ?? '', old: readOldKeys(env.SECRET_KEYS_OLD) },
    wechat: readWechatSettings(env),
    tickSecret: env.TICK_SECRET || null,
    sms: { webhook: env.SMS_WEBHOOK_URL || null, secret: env.SMS_WEBHOOK_SECRET || null },
    cityPlatform: env.CITY_PLATFORM_APPID
      ? {
          appId: env.CITY_PLATFORM_APPID,
          path: env.CITY_PLATFORM_PATH ?? '',
          name: env.CITY_PLATFORM_NAME || '重庆村居法务',
        }
      : null,
    mapTiles: readMapTiles(env),
    media: readMediaSettings(env),
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') || null,
    minClientVersion: env.MIN_CLIENT_VERSION || null,
    trustProxy: readTrustProxy(env.TRUST_PROXY),
  }
  return { ok: true, config }
}
