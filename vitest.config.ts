import { defineConfig } from 'vitest/config'

const pureRooms = ['register', 'nudges', 'replies', 'wording', 'rendering'].map((room) => `tests/${room}/**/*.test.ts`)
const counting = ['tests/replies/growth.test.ts']
const towns = ['tests/e2e/**/*.test.ts']

// More workers than cores: the tests that talk wait for most of their time.
const test = { testTimeout: 120_000, hookTimeout: 60_000, maxWorkers: 3 }

export default defineConfig({
  test: {
    globalSetup: ['tests/memory-disk.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'text'] },
    projects: [
      // They change nothing outside themselves, so that their files need no process each.
      { test: { ...test, name: 'pure', include: pureRooms, exclude: counting, isolate: false } },
      // Its process matches slowly when it has counted.
      { test: { ...test, name: 'counting', include: counting } },
      { test: { ...test, name: 'rooms', isolate: false, include: ['tests/**/*.test.ts'], exclude: [...pureRooms, ...towns] } },
      // Each of their tests has a town of its own.
      { test: { ...test, name: 'towns', include: towns, isolate: false, sequence: { concurrent: true }, maxConcurrency: 3 } },
    ],
  },
})
