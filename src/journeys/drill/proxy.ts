import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** How long a server that did not answer is left alone. */
const REST_MS = 500
const TRIES = 3

interface Asked {
  request: http.IncomingMessage
  body: Buffer
}

/** One request to one server; rejects when it is not there, or goes away in the middle. */
const ask = (agent: http.Agent, port: number, { request, body }: Asked) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { method, url: path, headers } = request
    const asked = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }),
      )
      answer.on('error', reject)
      answer.on('aborted', () => reject(new Error('the server went away')))
    })
    asked.on('error', reject)
    asked.end(body)
  })

/**
 * A load balancer of the simplest kind: one server after the other, and the next one when it does not answer. It may send
 * anything again, whatever the request does: that is what request keys are for.
 */
export async function startProxy(ports: readonly number[]) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const restsUntil = new Map<number, number>()
  let turn = 0
  const next = (): number => {
    for (let n = 0; n < ports.length; n++) {
      const port = ports[turn++ % ports.length]!
      if ((restsUntil.get(port) ?? 0) <= performance.now()) return port
    }
    return ports[turn++ % ports.length]!
  }
  const pass = async (asked: Asked, response: http.ServerResponse) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const port = next()
      try {
        const { status, headers, body } = await ask(agent, port, asked)
        return void response.writeHead(status, headers).end(body)
      } catch {
        restsUntil.set(port, performance.now() + REST_MS)
      }
    }
    response.writeHead(502).end('{}')
  }
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => void pass({ request, body: Buffer.concat(parts) }, response))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = async () => {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
