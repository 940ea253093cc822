import Taro from '@tarojs/taro'

/** WeChat can deliver a message for us, when somebody has allowed it. */
export const hasMessages = true

/**
 * WeChat's own question, one box per template; only straight from a tap, with nothing awaited before it. Each yes is
 * good for one message.
 *
 * @returns the ids that were allowed; none when it cannot be asked (an old WeChat, all switched off in its settings)
 */
export async function askForMessages(ids: readonly string[]): Promise<string[]> {
  try {
    // Taro's type asks for what only another platform knows, and has no place for the ids in the answer.
    const asked = { tmplIds: [...ids] } as Taro.requestSubscribeMessage.Option
    const answer = (await Taro.requestSubscribeMessage(asked)) as unknown as Record<string, string>
    return ids.filter((id) => answer[id] === 'accept')
  } catch {
    return []
  }
}
