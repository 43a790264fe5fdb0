import { passwordErrors } from '../../contract/shapes.ts'

/** Error codes that speak of the new password's field. */
export const passwordCodes = Object.keys(passwordErrors)
