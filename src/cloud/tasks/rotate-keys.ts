import { CannotStart } from '@/cloud/kernel/boot/cannot-start'
import { runDataTask } from '@/cloud/kernel/boot/data-task'
import { readSecretKey } from '@/cloud/kernel/boot/secret-key'
import { openDb } from '@/cloud/kernel/db'
import { consoleLog } from '@/cloud/kernel/log'
import { keyIdOf } from '@/cloud/kernel/secrets/secret-key'
import { rotateKeys, type Rotated, type Rotation } from '@/cloud/privacy/rotating/rotate-keys'

type Refused = Extract<Rotation, { ok: false }>

const refuse = ({ unreadable }: Refused) =>
  new CannotStart(
    `${unreadable.map(({ title, count }) => `“${title}”有 ${count} 条`).join('、')}用现有的密钥都读不出来，什么也没有改。` +
      `请检查 SECRET_KEYS_OLD 是否写全了用过的密钥，再运行一次。[${unreadable.map(({ table, column }) => `${table}.${column}`).join(' ')}]`,
  )

function report(columns: readonly Rotated[]): void {
  for (const { title, column, table, changed } of columns)
    if (changed > 0) console.log(`  ${title}（${table}.${column}）：${changed} 条`)
  const sum = (of: (column: Rotated) => number) => columns.reduce((total, column) => total + of(column), 0)
  const left = sum((column) => column.left)
  console.log(`共 ${columns.length} 个加密字段，这次换了 ${sum((column) => column.changed)} 条，还剩 ${left} 条。`)
  console.log(
    left === 0
      ? '都已用新密钥加密，现在可以去掉 SECRET_KEYS_OLD；旧的备份仍要旧密钥才能读，请一并保存。'
      : '剩下的是还在用旧密钥的服务器刚写的：让每台服务器都用新的 SECRET_KEY 重启，再运行一次。',
  )
}

/**
 * `npm run keys:rotate`: what older keys encrypted is encrypted with SECRET_KEY, beside running servers. Killed in the
 * middle it goes on where it was.
 */
void runDataTask('keys-rotate', async ({ url, config }) => {
  const secretKey = readSecretKey(config)
  const db = openDb(url, { log: consoleLog, max: 2, statementMs: 60_000, prepared: config.preparedStatements })
  try {
    console.log(`新密钥 ${keyIdOf(secretKey.writing)}，旧密钥 ${secretKey.old.map(keyIdOf).join('、') || '没有'}`)
    let done = 0
    const rotation = await rotateKeys(db, secretKey, (_, changed) => console.log(`已换 ${(done += changed)} 条…`))
    if (!rotation.ok) throw refuse(rotation)
    report(rotation.columns)
  } finally {
    await db.close()
  }
})
