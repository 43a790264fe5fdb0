import type { Command } from 'commander'

/** A shell script that completes commands and options; made from the commands themselves. */
export function completionScript(program: Command, shell: 'bash' | 'zsh'): string {
  const cases = pathsOf(program).map(({ path, words }) => `    "${path}") words="${words.join(' ')}" ;;`)
  const body = `_saiteki() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) path="$path $word" ;; esac
  done
  while :; do
    case "\${path# }" in
${cases.join('\n')}
    esac
    [ -n "$words" ] && break
    path="\${path% *}"
  done
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _saiteki saiteki`
  return shell === 'bash' ? body : `#compdef saiteki\nautoload -U +X bashcompinit && bashcompinit\n${body}`
}

/** Every place in the tree of commands, with what may follow there. */
function pathsOf(program: Command): { path: string; words: string[] }[] {
  const globals = program.options.flatMap(({ long }) => long ?? [])
  const walk = (command: Command, path: string[]): { path: string; words: string[] }[] => [
    {
      path: path.join(' '),
      words: [
        ...command.commands.map((one) => one.name()),
        ...command.options.flatMap(({ long }) => long ?? []),
        ...(path.length > 0 ? globals : []),
        '--help',
      ],
    },
    ...command.commands.flatMap((one) => walk(one, [...path, one.name()])),
  ]
  return walk(program, [])
}
