/** The address in what a server has printed: its own line, the last of its start, says that it is ready. */
export const addressIn = (printed: string): string | undefined =>
  /Saiteki: (?:open )?(http:\/\/[\w.:[\]]+:\d+)/.exec(printed)?.[1]
