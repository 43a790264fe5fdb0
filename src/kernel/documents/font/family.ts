import { createRequire } from 'node:module'

/** The font of every drawing and of every PDF: Noto Sans JP (SIL Open Font License 1.1), in two weights. */
export const drawingFont = 'Noto Sans JP'

const { resolve } = createRequire(import.meta.url)
const fileOf = (name: string) => resolve(`@expo-google-fonts/noto-sans-jp/${name}`)

export const fontFiles: readonly string[] = [
  fileOf('400Regular/NotoSansJP_400Regular.ttf'),
  fileOf('700Bold/NotoSansJP_700Bold.ttf'),
]
