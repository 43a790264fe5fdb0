import type { FileReply } from '#kernel/contract/index.ts'
import { svgFileOf } from './svg-file.ts'

/** Dots for one CSS pixel: sharp on paper and in slides. */
const scale = 2

/** A drawing as a picture on the page's own ground, for documents that take no SVG. */
export async function pngFileOf(svg: SVGSVGElement, fileName: string): Promise<FileReply> {
  const { bytes, mediaType } = svgFileOf(svg, fileName)
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
  const picture = new Image()
  picture.src = url
  await picture.decode()
  URL.revokeObjectURL(url)
  const { width, height } = svg.viewBox.baseVal
  const canvas = new OffscreenCanvas(width * scale, height * scale)
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('this browser draws nothing')
  paper.fillStyle = getComputedStyle(svg).getPropertyValue('--ground')
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return {
    fileName: `${fileName}.png`,
    mediaType: 'image/png',
    bytes: new Uint8Array(await blob.arrayBuffer()),
  }
}
