import { create } from 'zustand'

/** Whether this device has a network at all; a server out of reach shows as a problem, not here. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: navigator.onLine }))

window.addEventListener('online', () => useNetwork.setState({ online: true }))
window.addEventListener('offline', () => useNetwork.setState({ online: false }))
