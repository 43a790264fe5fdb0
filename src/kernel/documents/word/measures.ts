/** Lengths of paper: twentieths of a point. */
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(29), bottom: twips(25), left: twips(23), right: twips(23) },
}
export const lineTwips = page.size.width - page.margin.left - page.margin.right
