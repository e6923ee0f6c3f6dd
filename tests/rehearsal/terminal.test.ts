import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Terminal } from '../../src/rehearsal/terminal.ts'
import { ann, aWorkspace, call } from './place.ts'

test('the terminal shows messages as people read them, and the lines of the file that changed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-terminal-'))
  try {
    await using workspace = await aWorkspace()
    const file = path.join(folder, 'commitments.json')
    await writeFile(file, 'a\n"status": "open"\n')
    let told = ''
    const terminal = new Terminal({ workspace, file, write: (text) => (told += text) })
    await terminal.begin()

    await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'two\nlines for <@U00000001>' })
    await workspace.person(ann).say('ports', 'R&D <late>', { threadTs: workspace.messages('ports')[0]?.ts ?? '' })
    await terminal.tellFile()
    await writeFile(file, 'a\n"status": "closed"\n')
    await terminal.tellFile()
    expect(told).toBe(`
Wed 3 Nov 2010 09:00 UTC  #ports  Relance:
  two
  lines for ann@example.org

Wed 3 Nov 2010 09:00 UTC  #ports (in the thread)  ann@example.org:
  R&D <late>
  commitments.json
    - "status": "open"
    + "status": "closed"
`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
