// The install script of the package `node` calls this with its version. It runs in node_modules/node, under whatever Node npm came with.
// The registry's package of this name fetches the binary and takes it as it comes: package-lock.json knows nothing of it.
// This one lets no binary in whose hash is not in SHA256SUMS.

const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync } = require('node:fs')
const path = require('node:path')

module.exports = function setUp(version) {
  const name = `node-${process.platform}-${process.arch}@${version}`
  const target = path.resolve('bin/node')
  mkdirSync(path.dirname(target), { recursive: true })
  rmSync(target, { force: true })

  const pinned = pinnedHashes()[name]
  if (pinned === undefined) useTheSystems({ target, name, version })
  else linkSync(checked(fetched(name), pinned), target)
}

/** The hash of each binary that is let in, by its package and version. */
function pinnedHashes() {
  const lines = readFileSync(path.join(__dirname, 'SHA256SUMS'), 'utf8').trim().split('\n')
  return Object.fromEntries(lines.map((line) => line.split(/\s+/).reverse()))
}

/** The binary as the registry gives it, in a folder of its own. */
function fetched(name) {
  const folder = path.resolve('fetched')
  mkdirSync(folder, { recursive: true })
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', name]
  const { status } = spawnSync('npm', args, { stdio: 'inherit', env: { ...process.env, npm_config_global: 'false' } })
  if (status !== 0) fail(`${name} could not be fetched.`)
  return path.join(folder, 'node_modules', name.split('@')[0], 'bin/node')
}

function checked(binary, pinned) {
  const found = createHash('sha256').update(readFileSync(binary)).digest('hex')
  if (found === pinned) return binary
  rmSync(binary)
  return fail(`${binary} had the hash ${found}; ops/runtime/SHA256SUMS wants ${pinned}. It is not installed.`)
}

/** On a platform of which no binary is pinned, Relance runs on the machine's own Node, if that is of the same major version. */
function useTheSystems({ target, name, version }) {
  const major = version.split('.')[0]
  if (process.versions.node.split('.')[0] !== major)
    fail(`No binary of ${name} is pinned; expected Node ${major} on this machine, found ${process.versions.node}.`)
  symlinkSync(process.execPath, target)
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
