import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** Whether this device has a network at all; a server out of reach shows as a problem, not here. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }))

Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ online: isConnected }))
Taro.getNetworkType().then(
  ({ networkType }) => useNetwork.setState({ online: networkType !== 'none' }),
  // Unknown counts as online: a request will show.
  () => undefined,
)
