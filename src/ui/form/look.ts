/** The look of every input: an edge that is seen (3:1), a thicker red one when wrong. */
export const inputLook =
  'block w-full min-w-0 rounded-8 border border-edge bg-ground px-3 py-2 text-ink min-h-11 ' +
  'hover:border-ink aria-invalid:border-2 aria-invalid:border-danger ' +
  'disabled:border-line disabled:bg-sunken disabled:text-quiet placeholder:text-quiet'
