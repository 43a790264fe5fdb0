import type { Meaning } from '../../report/index.ts'

/** The colours of the screen's bars, and patterns that tell the meanings apart in black and white. */
const colours: Readonly<Record<Meaning, string>> = {
  usual: '#0031d8',
  notable: '#e25100',
  weak: '#8843e1',
  none: '#666666',
}

const marks: Readonly<Record<Exclude<Meaning, 'usual'>, string>> = {
  notable: '<path d="M-1.5,1.5l3,-3M0,6l6,-6M4.5,7.5l3,-3" stroke="#e25100" stroke-width="2.2"/>',
  weak: '<circle cx="3" cy="3" r="1.5" fill="#8843e1"/>',
  none: '',
}

export const outlineOf = (meaning: Meaning) => colours[meaning]
export const fillOf = (meaning: Meaning) => (meaning === 'usual' ? colours.usual : `url(#${meaning})`)

/** The patterns as SVG, for the definitions of a drawing. */
export const patterns = Object.entries(marks)
  .map(
    ([meaning, mark]) =>
      `<pattern id="${meaning}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffffff"/>${mark}</pattern>`,
  )
  .join('')
