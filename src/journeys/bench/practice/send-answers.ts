import http from 'node:http'

/** One answer as it goes over the wire. */
export interface Sent {
  token: string
  body: string
}

function post(agent: http.Agent, origin: string, { token, body }: Sent): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const request = http.request(`${origin}/api/my/practice/answers`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began)
        else reject(new Error(`an answer of the bench was answered with ${answer.statusCode}`))
      })
    })
    request.once('error', reject).end(body)
  })
}

/** Sends them over `atOnce` connections; how many a second, and how long each took in milliseconds. */
export async function sendAnswers(
  origin: string,
  answers: readonly Sent[],
  atOnce: number,
): Promise<{ perSecond: number; took: number[] }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  const waiting = [...answers]
  const took: number[] = []
  const began = performance.now()
  const connection = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) took.push(await post(agent, origin, next))
  }
  await Promise.all(Array.from({ length: atOnce }, connection))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { perSecond: answers.length / seconds, took }
}
