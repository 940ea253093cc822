import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config'
import { CannotStart } from './cannot-start'

function explain(error: unknown, { host, port }: Config): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotStart(`端口 ${port} 已被占用，请停止占用它的程序，或用 PORT 换一个端口。[port in use]`)
    case 'EACCES':
      return new CannotStart(`没有权限使用端口 ${port}，请用 PORT 换一个 1024 以上的端口。[port not permitted]`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`本机没有地址 ${host}，请改正 HOST 后再启动。[no such address]`)
    default:
      return error
  }
}

/** Fails early, before a database is started for nothing. */
export const checkPort = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(explain(error, config)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })

/** Takes requests from now on; the address for people, who type `localhost` rather than numbers of one's own. */
export async function listen(server: FastifyInstance, config: Config): Promise<string> {
  try {
    const address = await server.listen({ port: config.port, host: config.host })
    const { port } = new URL(address)
    const host = ['0.0.0.0', '::', '127.0.0.1'].includes(config.host) ? 'localhost' : config.host
    return `http://${host}:${port}`
  } catch (error) {
    throw explain(error, config)
  }
}
