const pure = '^src/(register|nudges|replies|wording|rendering)/'

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
      name: 'pure-rooms-stay-pure',
      comment:
        'register, nudges, replies, wording and rendering only think: no disk, no network, no process, so that preview, tick and tests cannot disagree.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-library-that-talks',
      comment: 'The pure rooms get what is heavy or talks as an argument. Luxon, zod, jsonc-parser and a word distance only compute.',
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
      name: 'wording-never-knows-slack',
      comment: 'The words are data in, data out; the Slack client carries them.',
      severity: 'error',
      from: { path: '^src/(wording|rendering)/' },
      to: { path: '^src/(?!register/|nudges/|replies/|wording/|rendering/)' },
    },
    {
      name: 'rendering-never-plans',
      comment:
        'What is said, to whom and when is planned before anything is drawn, and would be the same by mail. Rendering takes a planned message and data about it; what it wants to know of a message goes into one of these files.',
      severity: 'error',
      from: { path: '^src/rendering/' },
      to: {
        path: '^src/nudges/',
        pathNot: '^src/nudges/(acts|aftermath|key|message|poll-result|rows|sides|stand-ins|standing|tally)[.]ts$',
      },
    },
    {
      name: 'wording-has-only-sentences',
      comment:
        'A sentence gets data and gives text: it knows the types of what it speaks of, works nothing out, and does not know how it is drawn.',
      // Ignored for as long as en.ts and fr.ts still escape and cut what they are given.
      severity: 'ignore',
      from: { path: '^src/wording/' },
      to: { path: '^src/(?!wording/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'wording-does-not-know-how-it-is-drawn',
      comment: 'Blocks, buttons and limits are for rendering: the same sentences are read in a mail or a terminal.',
      // Ignored for as long as en.ts and fr.ts still escape and cut what they are given.
      severity: 'ignore',
      from: { path: '^src/wording/' },
      to: { path: '^src/rendering/' },
    },
    {
      name: 'slack-and-delivery-meet-through-interfaces',
      comment: 'Slack is replaceable and so is the tick: they meet through Store, Messenger and Clock, which main.ts joins.',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/(slack|conversation|rehearsal|cli|main|bot)' },
    },
    {
      name: 'store-knows-only-the-register',
      comment: 'The store keeps; it does not speak, send or decide when. What a message is it knows by its type alone.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(?!register/|store/|holidays[.]ts)', pathNot: '^src/nudges/' },
    },
    {
      name: 'store-takes-types-alone-from-nudges',
      comment: 'Another store, on another database, must not have to plan.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/nudges/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-bot-does-not-know-that-it-is-in-a-rehearsal',
      comment: 'What the rehearsal shows is what a real workspace gets.',
      severity: 'error',
      from: { path: '^src/(register|nudges|replies|wording|rendering|store|delivery|conversation|slack)/' },
      to: { path: '^src/(rehearsal|cli|main)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
