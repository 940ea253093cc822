export interface PickedFile {
  name: string
  bytes: number
  base64: string
}
