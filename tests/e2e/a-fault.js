// Loaded into a bot's process by a test: what nobody expected happens in it when it is signalled.
process.on('SIGUSR2', () => {
  throw new TypeError('planted')
})
process.on('SIGWINCH', () => {
  void Promise.reject(Object.assign(new Error('planted'), { code: 'ECONNRESET' }))
})
