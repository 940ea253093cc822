import * as contract from '@/contract/console/media'
import { route } from '@/cloud/kernel/route'
import { storePicture } from './files/store-picture'
import { completeUpload } from './uploads/complete-upload'
import { cancelUpload } from './uploads/forget-upload'
import { putChunk } from './uploads/put-chunk'
import { signParts } from './uploads/sign-parts'
import { startUpload } from './uploads/start-upload'
import { getUpload, listUploads } from './uploads/view-upload'
import { withStorage } from './with-storage'

export const mediaRoutes = [
  route(contract.startUpload, withStorage(startUpload)),
  route(contract.listUploads, withStorage(listUploads)),
  route(contract.getUpload, withStorage(getUpload)),
  route(contract.putChunk, withStorage(putChunk)),
  route(contract.signParts, withStorage(signParts)),
  route(contract.completeUpload, withStorage(completeUpload)),
  route(contract.cancelUpload, withStorage(cancelUpload)),
  route(contract.storePicture, withStorage(storePicture)),
]
