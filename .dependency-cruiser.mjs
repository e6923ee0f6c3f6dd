const pure = '^src/(register|nudges|replies|wording|rendering)/'
const bot = '^src/(register|nudges|replies|wording|rendering|store|delivery|conversation|slack|operations)/'

/** Each rule says why it is there; tests/house plants a fault against each, and sees it found. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing in two places: nobody can read either alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead code.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main|cli/[^/]+|rehearsal/page/.+)[.](ts|js)$' },
      to: {},
    },
    {
      name: 'pure-rooms-do-not-talk',
      comment: 'They only think: no disk, no network, no process, so that preview, tick and tests cannot disagree.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-library-that-talks',
      comment: 'They get what is heavy or talks as an argument. Luxon, zod, jsonc-parser and a word distance only compute.',
      severity: 'error',
      from: { path: pure },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot: 'node_modules/(luxon|@types/luxon|zod|jsonc-parser|fastest-levenshtein)/',
      },
    },
    {
      name: 'register-is-the-ground-floor',
      comment: 'What was promised does not depend on who asks about it.',
      severity: 'error',
      from: { path: '^src/register/' },
      to: { path: '^src/(?!register/)' },
    },
    {
      name: 'nudges-and-replies-stand-on-the-register',
      comment: 'When to ask and what an answer means do not depend on each other, on the words, or on Slack.',
      severity: 'error',
      from: { path: '^src/(nudges|replies)/' },
      to: { path: '^src/(?!register/)', pathNot: '^src/$1/' },
    },
    {
      name: 'wording-has-only-sentences',
      comment:
        'A language is translated by somebody who reads no code: of other rooms wording knows the shape of what is said, and no function.',
      severity: 'error',
      from: { path: '^src/wording/' },
      to: { path: '^src/(?!wording/)', pathNot: '^src/(register|nudges|replies)/' },
    },
    {
      name: 'wording-calls-no-other-room',
      comment: 'The same of functions: a sentence that works something out would work it out once a language.',
      severity: 'error',
      from: { path: '^src/wording/' },
      to: { path: '^src/(?!wording/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rendering-never-plans',
      comment:
        'What is said, to whom and when would be the same by mail. Rendering takes a planned message; what it wants to know of one goes into these files.',
      severity: 'error',
      from: { path: '^src/rendering/' },
      to: {
        path: '^src/(?!register/|replies/|wording/|rendering/)',
        pathNot:
          '^src/nudges/(acts|aftermath|digest|digest-figures|handed-over|home|home-narrowing|key|left|message|poll-parts|poll-result|rows|sides|stand-ins|standing|tally)[.]ts$',
      },
    },
    {
      name: 'store-knows-only-the-register',
      comment: 'The store keeps; it does not speak, send or decide when.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(?!store/|register/|holidays[.]ts$)', pathNot: '^src/nudges/' },
    },
    {
      name: 'store-knows-only-the-shape-of-a-message',
      comment: 'Another store, on another database, must not have to plan.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/nudges/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'delivery-meets-slack-through-interfaces',
      comment: 'Slack is replaceable and so is the tick: they meet through Messenger and Clock, which bot.ts joins.',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/(slack|conversation|rehearsal|cli)/|^src/(main|bot|joined)[.]ts$|node_modules/@slack/' },
    },
    {
      name: 'conversation-knows-no-slack',
      comment: 'What the bot does with what people say would be the same for Teams or mail: it has a small Chat.',
      severity: 'error',
      from: { path: '^src/conversation/' },
      to: { path: '^src/(slack|rehearsal|cli)/|node_modules/@slack/' },
    },
    {
      name: 'operations-only-looks-on',
      comment:
        'Whoever runs the bot sees how it is, and not what people said: what looks on knows no words, and no way in or out of its own.',
      severity: 'error',
      from: { path: '^src/operations/' },
      to: { path: '^src/(slack|conversation|replies|wording|rehearsal|cli)/|^src/(main|bot|joined)[.]ts$|node_modules/@slack/' },
    },
    {
      name: 'slack-only-carries',
      comment:
        'A rule or a sentence in slack/ would be missing from every other way in. It knows who is written to, message keys and shapes.',
      severity: 'error',
      from: { path: '^src/slack/' },
      to: {
        path: '^src/(wording|replies|store)/|^src/register/(?!addressee|calendar|people|register|schema|shapes)|^src/nudges/(?!key)|^src/rendering/(?!said|blocks|buttons|view-blocks)',
      },
    },
    {
      name: 'only-interfaces-of-the-store',
      comment: 'A database takes the place of the file by another implementation of four interfaces, with no change above them.',
      severity: 'error',
      from: { path: '^src/(delivery|conversation|slack|operations)/' },
      to: { path: '^src/store/(?!store[.]ts$|facts[.]ts$)' },
    },
    {
      name: 'nobody-but-main-and-bot-knows-all',
      comment: 'Who joins the parts is one place; the rehearsal and the command line start the same bot, and reach into none of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|bot|joined|rehearsal/stage)[.]ts$|^src/slack/' },
      to: { path: '^src/(bot|main)[.]ts$|^src/slack/', pathNot: '^src/slack/scopes[.]ts$' },
    },
    {
      name: 'the-bot-does-not-know-that-it-is-in-a-rehearsal',
      comment: 'What the rehearsal shows is what a real workspace gets.',
      severity: 'error',
      from: { path: bot },
      to: { path: '^src/(rehearsal|cli)/|^src/main[.]ts$' },
    },
    {
      name: 'only-the-rehearsal-needs-what-production-leaves-out',
      comment: 'A production install has no development packages, and the bot must start there. Types are gone by then.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/rehearsal/' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
