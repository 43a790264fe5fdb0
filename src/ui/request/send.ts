import {
  type CallerInputOf,
  type CallOptions,
  createClient,
  type Operation,
  type OutputOf,
  RequestFailed,
} from '#kernel/contract/index.ts'
import { uiWords } from '../text/index.ts'
import { chosenLanguage } from '../words/chosen-language.ts'

/** Requests of the screens: in the language shown, and a lost connection is a problem with words like any other. */
async function send(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('accept-language', document.documentElement.lang || chosenLanguage())
  try {
    return await fetch(url, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw unreachable()
  }
}

function unreachable(): RequestFailed {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ja'
  const detail = uiWords.say(language, 'unreachable')
  return new RequestFailed({ type: 'about:blank', title: detail, detail, status: 0, code: 'ui.unreachable' })
}

/** One call of an operation, typed by its contract. */
export function callServer<Op extends Operation>(
  operation: Op,
  input: CallerInputOf<Op>,
  options: CallOptions = {},
): Promise<OutputOf<Op>> {
  const client = createClient({ operation: operation as Operation }, send)
  return client.operation(input, options) as Promise<OutputOf<Op>>
}

/** Stores one file (`POST /api/files`); other operations take its id. */
export async function uploadFile(
  file: File,
  onProgress?: (share: number) => void,
): Promise<{ fileId: string; fileName: string; bytes: number }> {
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onload = () =>
      request.status < 300 ? resolve(request.response) : reject(new RequestFailed(request.response))
    request.send(form)
  })
}
