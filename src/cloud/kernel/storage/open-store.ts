import { join } from 'node:path'
import type { Clock } from '../clock'
import type { Config } from '../config'
import { openBucketStore } from './bucket-store'
import { openFolderStore } from './folder-store'
import type { MediaStore } from './media-store'

const mediaFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'media')

/** Where the uploaded files of the local storage lie; a backup takes them along. */
export const mediaFiles = (config: Pick<Config, 'dataDir'>): string => join(mediaFolder(config), 'files')

/** The storage that the settings ask for; touches neither disk nor network yet. */
export const openMediaStore = (config: Pick<Config, 'dataDir' | 'media'>, clock: Clock): MediaStore =>
  config.media.store === 'folder' ? openFolderStore(mediaFolder(config)) : openBucketStore(config.media, clock)
