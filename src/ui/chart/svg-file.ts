import type { FileReply } from '#kernel/contract/index.ts'

/** A drawing as a file (`fileName` without its ending) that looks the same outside the page: colours by name become the values they have now. */
export function svgFileOf(svg: SVGSVGElement, fileName: string): FileReply {
  const style = getComputedStyle(svg)
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'Noto Sans JP, sans-serif')
  copy.style.color = style.color
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => style.getPropertyValue(name).trim() || whole)
  return { fileName: `${fileName}.svg`, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(text) }
}
