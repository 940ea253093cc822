/** Where films and covers lie; `folder` is `DATA_DIR/media`. */
export type MediaSettings = { store: 'folder' } | BucketSettings

export interface BucketSettings {
  store: 'bucket'
  /** Without the bucket's name: `https://cos.ap-chongqing.myqcloud.com`. */
  endpoint: string
  region: string
  bucket: string
  accessKey: string
  secretKey: string
  /** True puts the bucket's name into the path (MinIO and the like) instead of the host name. */
  pathStyle: boolean
  /** Address of a public bucket or CDN; null sends browsers to addresses signed for an hour. No slash at its end. */
  publicUrl: string | null
}

type Env = Record<string, string | undefined>

function isWebAddress(text: string): boolean {
  try {
    const { protocol, search, hash, username } = new URL(text)
    return /^https?:$/.test(protocol) && !search && !hash && !username
  } catch {
    return false
  }
}

const NEEDED = ['MEDIA_BUCKET', 'MEDIA_REGION', 'MEDIA_ACCESS_KEY', 'MEDIA_SECRET_KEY'] as const

/** The first thing wrong with the settings of media storage, as a sentence; null when all is well. */
export function findMediaFault(env: Env): string | null {
  const store = env.MEDIA_STORE || 'folder'
  if (!['folder', 's3', 'cos'].includes(store))
    return 'MEDIA_STORE 只能是 folder（本机文件夹）、s3 或 cos，请改正后再启动。[MEDIA_STORE is unknown]'
  if (store === 'folder') return null
  const missing = NEEDED.find((name) => !env[name])
  if (missing) return `视频存到对象存储时要设置 ${missing}，请补上后再启动。[${missing} is missing]`
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(env.MEDIA_BUCKET!))
    return 'MEDIA_BUCKET 应是桶的名称（腾讯云要带 -APPID），请改正后再启动。[MEDIA_BUCKET is malformed]'
  if (!/^[a-z0-9-]{2,40}$/.test(env.MEDIA_REGION!))
    return 'MEDIA_REGION 应形如 ap-chongqing，请改正后再启动。[MEDIA_REGION is malformed]'
  for (const name of ['MEDIA_ENDPOINT', 'MEDIA_PUBLIC_URL'] as const)
    if (env[name] && !isWebAddress(env[name]!))
      return `${name} 应是 https:// 开头的完整地址，请改正后再启动。[${name} is malformed]`
  return null
}

const defaultEndpoint = (store: 's3' | 'cos', region: string) =>
  store === 'cos' ? `https://cos.${region}.myqcloud.com` : `https://s3.${region}.amazonaws.com`

/** Reads settings in which `findMediaFault` found nothing wrong. */
export function readMediaSettings(env: Env): MediaSettings {
  const store = env.MEDIA_STORE
  if (store !== 's3' && store !== 'cos') return { store: 'folder' }
  const region = env.MEDIA_REGION ?? ''
  return {
    store: 'bucket',
    endpoint: (env.MEDIA_ENDPOINT || defaultEndpoint(store, region)).replace(/\/+$/, ''),
    region,
    bucket: env.MEDIA_BUCKET ?? '',
    accessKey: env.MEDIA_ACCESS_KEY ?? '',
    secretKey: env.MEDIA_SECRET_KEY ?? '',
    pathStyle: env.MEDIA_PATH_STYLE === '1',
    publicUrl: env.MEDIA_PUBLIC_URL?.replace(/\/+$/, '') || null,
  }
}
