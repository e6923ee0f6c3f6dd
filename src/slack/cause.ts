/** A cause made of the marks by which Slack tells one press or command from another. Without any mark, each cause is a new one. */
export function causeFrom(what: 'press' | 'command', ...marks: readonly (string | undefined)[]): string {
  const given = marks.filter((mark) => mark !== undefined && mark !== '')
  return `${what} ${given.length === 0 ? crypto.randomUUID() : given.join(' ')}`
}
