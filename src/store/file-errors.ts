/** Why something could not be done with a file, in words, and by the system's name for who looks that up. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const why = whys[code]
  return why === undefined ? error.message : `${why} (${code})`
}

const whys: Record<string, string> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'it is a folder',
  ENXIO: 'it is a socket or a device, and no file',
  EACCES: 'the user that Relance runs as may not',
  EPERM: 'the user that Relance runs as may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the user that Relance runs as has no more room on the disk',
  EFBIG: 'the system allows no file as large as that',
  EIO: 'the disk gives errors',
  ELOOP: 'its symbolic links lead in a circle',
  ESTALE: 'the network’s disk has lost it',
}
