import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

// `npm run test:pure` answers in seconds, because nothing in it waits for a process, a server or a browser.

const root = path.resolve(import.meta.dirname, '../..')
const pureTests = globSync('tests/{register,nudges,replies,wording,rendering}/**/*.ts', { cwd: root })

/** All that may be loaded from outside the house by the tests of the pure rooms and what they import. */
const allowed = ['chrono-node', 'date-holidays', 'fast-check', 'fastest-levenshtein', 'jsonc-parser', 'luxon', 'vitest', 'zod']
const allowedOfNode = ['fs', 'module', 'path']

test('the tests of the pure rooms load nothing that starts a process, a server or a browser', () => {
  const seen = new Set<string>()
  const outside = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const from of loadedBy(file)) {
      if (from.startsWith('.')) follow(path.join(path.dirname(file), from))
      else outside.add(from)
    }
  }
  for (const file of pureTests) follow(file)
  expect(pureTests.length).toBeGreaterThan(40)
  expect(seen.size).toBeGreaterThan(100)
  expect([...outside].filter((from) => !(isBuiltin(from) ? allowedOfNode.map((name) => `node:${name}`) : allowed).includes(from))).toEqual(
    [],
  )
})

/** What a file of TypeScript loads when it is run, at once or later: types load nothing. */
function loadedBy(file: string): string[] {
  if (!file.endsWith('.ts')) return []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isType = ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    if ((ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && !node.isTypeOnly)) && !isType) add(node.moduleSpecifier)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0])
    ts.forEachChild(node, visit)
  }
  const add = (from: ts.Node | undefined) => {
    if (from && ts.isStringLiteral(from)) found.push(from.text)
  }
  visit(ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest))
  return found
}
