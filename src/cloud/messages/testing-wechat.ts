import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '@/cloud/kernel/config'

export interface SentMessage {
  touser: string
  template_id: string
  page: string
  data: Record<string, { value: string }>
}

/** What a test makes the other side do next: answer with a code, hang up, or never answer. */
type Mood = number | 'hang-up' | 'silent'

/**
 * A stand-in for api.weixin.qq.com and the bureau's SMS gateway, on a port of its own. It knows tokens as WeChat does:
 * one is valid, asking by force makes another one. Whoever logs in is known by their code.
 */
export async function startWechat() {
  const state = {
    token: 'token-1',
    tokensAsked: 0,
    sent: [] as SentMessage[],
    sms: [] as { phone: string; template: string; words: Record<string, string> }[],
    /** Answers of the next sends, first one first; 0 when empty. */
    moods: [] as Mood[],
    smsStatus: 200,
  }
  const answerToken = (asked: { force_refresh: boolean; secret: string }) => {
    state.tokensAsked += 1
    if (asked.secret !== 'app-secret') return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (asked.force_refresh) state.token = `token-${Number(state.token.slice(6)) + 1}`
    return { access_token: state.token, expires_in: 7200 }
  }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://wechat')
      const say = (answer: object) => void response.end(JSON.stringify(answer))
      if (pathname === '/sms') {
        if (state.smsStatus < 300) state.sms.push(JSON.parse(body))
        return void response.writeHead(state.smsStatus).end()
      }
      if (pathname === '/cgi-bin/stable_token') return say(answerToken(JSON.parse(body)))
      if (pathname === '/sns/jscode2session') return say({ openid: `openid-of-${searchParams.get('js_code')}` })
      if (searchParams.get('access_token') !== state.token) return say({ errcode: 40001, errmsg: 'invalid credential' })
      const mood = state.moods.shift() ?? 0
      if (mood === 'hang-up') return void request.socket.destroy()
      if (mood === 'silent') return undefined
      if (mood === 0) state.sent.push(JSON.parse(body))
      return say({ errcode: mood, errmsg: 'as told' })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keys = ['thing1', 'time2', 'thing3', 'thing4']
  const config: Pick<Config, 'wechat' | 'sms'> = {
    wechat: {
      ...{ appId: 'wx-test', secret: 'app-secret', api: origin, trustedHeader: false },
      templates: { 'visit-changed': { id: 'template-changed', keys }, 'visit-ahead': { id: 'template-ahead', keys } },
    },
    sms: { webhook: `${origin}/sms`, secret: 'shared-with-the-gateway' },
  }
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { state, config, close }
}

export type Wechat = Awaited<ReturnType<typeof startWechat>>
