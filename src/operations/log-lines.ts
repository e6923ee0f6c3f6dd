import { writeSync } from 'node:fs'

const standardOutput = 1
/** A reader that is slow is waited for so long in all. */
const mostWaits = 50
const waitMs = 10

/**
 * Where pino puts the lines of the log: on the standard output, at once. A line that can't be written (a full disk, a reader that is gone or does not
 * read) is let go. pino's own destination tries on without end, at a line of level fatal and at the end of the process, and the process with it
 * (sonic-boom, `flushSync`).
 */
export const logLines = {
  write(line: string): void {
    try {
      writeWhole(Buffer.from(line))
    } catch {
      // Nobody can be told: this is where one tells.
    }
  },
}

function writeWhole(bytes: Buffer): void {
  let waits = 0
  for (let written = 0; written < bytes.length; )
    try {
      written += writeSync(standardOutput, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || waits >= mostWaits) throw error
      waits++
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs)
    }
}
