import { orderModes } from './order-modes'

it('offers to meet face to face first, and the unknown last', () =>
  expect(orderModes(['hologram', 'video', 'phone', 'on-site'])).toEqual(['on-site', 'phone', 'video', 'hologram']))
