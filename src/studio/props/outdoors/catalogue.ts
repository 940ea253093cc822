import * as crash from './crash'
import * as dog from './dog'
import * as fire from './fire'
import * as rain from './rain'
import { brace, carKey, chain, helmetBowl, noticeBoard } from './site'
import * as sound from './sound'

/** Things one meets outside the door: dogs, cars, umbrellas, loudspeakers, building sites, fire. */
export const outdoors = {
  ...crash,
  ...dog,
  ...fire,
  ...rain,
  brace,
  carKey,
  chain,
  helmetBowl,
  noticeBoard,
  ...sound,
}
