import type { HealthWords } from './health.ts'
import { pluralIn } from './intl.ts'

const plural = pluralIn('en-GB')

export const englishHealth: HealthWords = {
  fileBroken: (count) =>
    `*The register can't be read* (${plural(count, 'fault', 'faults')}). The last good one stays in force, and what is said is kept until the file is mended:`,
  fileMended: 'The register can be read again. What was said in the meantime is in it.',
  fileUnwritable: "*The register can't be written*. What is said is kept, and comes into the file as soon as it can be:",
  fileWritable: 'The register can be written again, and has what was said in the meantime.',
  stateUnwritable: (why) =>
    `*I can't record anything at the moment* (${why}). What is said now is not recorded yet: I try again until it is. Please make room for me to write.`,
  stateWritable: 'I can record again. What was said in the meantime is being recorded.',
  stateLost: (why) =>
    `*I have to stop* (${why}). What I had acknowledged is being written to the register. If nothing starts me again, please do: what is said until then is read at my start.`,
  conflict: (count) =>
    `*${plural(count, 'change', 'changes')} made here can't be made again* on the register as it was edited by hand. Please check which is right:`,
  vanished: (count) =>
    `*${plural(count, 'entry has', 'entries have')} vanished from the register's logs.* Was an older file put in its place? They are not put back unasked:`,
  putBack: 'Put them back',
  putBackBy: (who, when) => `${who} had them put back, ${when}: they are in the register again.`,
  putBackBefore: (who, when) => `${who} had them put back already, ${when}.`,
  nothingToPutBack: 'I know nothing of these entries any more, so I can put none back.',
  channelMissing: (team, channel) =>
    `*${team} can't be reached in ${channel}*: the channel is not there, or I am not in it. Its messages go to its leads directly.`,
  deaf: (since, why) =>
    `*I have heard nothing from Slack since ${since}* (${why}). What is written in the threads I read every few minutes; buttons and commands do not reach me. Please tell whoever runs me.`,
  hearsAgain: (since, until) =>
    `I hear Slack again. From ${since} to ${until} buttons and commands did not reach me; what was written in the threads is read.`,
  start: (count) => `*Relance has started*, but ${plural(count, 'thing is', 'things are')} missing in this workspace; the rest goes on:`,
  lacksScope: (scope) => `the scope ${scope} is not granted`,
  lacksChannel: (channel, of) => `${channel} (of ${of}) is not in the workspace`,
  lacksMembership: (channel, of) => `${channel} (of ${of}): the bot is not a member; invite it`,
  lacksPerson({ person, of, is, id }) {
    const who = `${person} (of ${of})`
    switch (is) {
      case 'unknown':
        return `${who} is not known to the workspace`
      case 'deactivated':
        return `${who} is deactivated in Slack, and is not written to any more`
      case 'guest':
        return `${who} is a guest of the workspace, and speaks for nobody by their address; to let them, name them in the register as ${id}`
      case 'outsider':
        return `${who} is of another workspace, and speaks for nobody by their address; to let them, name them in the register as ${id}`
      case 'bot':
        return `${who} is a bot`
    }
  },
  failed: 'Something went wrong on my side, and this was not done. Please try again; the fault is in my log.',
  failedThoughRecorded: (titles) =>
    `Something went wrong on my side after I had recorded what you said of ${titles}. It stands; please look at it with \`/commitments show\`. The fault is in my log.`,
  notRecordedYet:
    'I can’t record this at the moment: my storage takes nothing. I keep trying, and answer here once it is recorded. Until then, please take it as not done.',
}
