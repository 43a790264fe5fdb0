import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { drawingFont } from '#kernel/documents/index.ts'

/** The colour and size of what is written in drawings, unless they say otherwise. */
const style = { background: 'white', color: '#1a1a1c', fontFamily: drawingFont, fontSize: '12px' }

/**
 * A drawing by Observable Plot as SVG text that stands alone: without a browser, for paper and for Word. `definitions`
 * are elements that it refers to, such as patterns. Texts of the data are escaped.
 */
export function drawSvg(options: PlotOptions, definitions = ''): string {
  const { document } = parseHTML('<!doctype html><html></html>')
  const drawn = plot({ ...options, document, style })
  // Rules for the page around it; nothing outside a browser reads them.
  for (const rules of drawn.querySelectorAll('style')) rules.remove()
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawn.setAttribute('font-family', drawingFont)
  drawn.setAttribute('font-size', '12px')
  const text = drawn.outerHTML
  return definitions ? text.replace(/(<svg[^>]*>)/, `$1<defs>${definitions}</defs>`) : text
}
