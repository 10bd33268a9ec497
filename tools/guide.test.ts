import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../docs/huong-dan')
const chapters = globSync('*.md', { cwd: folder }).sort()

describe("the officers' guide", () => {
  it.each(chapters)('%s has a title, and what it shows and links to is there', (chapter) => {
    const words = readFileSync(join(folder, chapter), 'utf8')
    const targets = [...words.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!)
    expect(words.split('\n')[0]).toMatch(/^# \S/)
    expect(targets.filter((path) => !existsSync(join(folder, dirname(chapter), path)))).toEqual([])
  })

  it('shows every picture that is taken, there or in the README', () => {
    const shown = [...chapters.map((chapter) => join(folder, chapter)), join(folder, '../../README.md')]
      .map((file) => readFileSync(file, 'utf8'))
      .join()
    const pictures = globSync('*.webp', { cwd: join(folder, '../anh') })
    expect(pictures.filter((name) => !shown.includes(`anh/${name})`))).toEqual([])
  })

  it('reaches every chapter from its first page', () => {
    const links = readFileSync(join(folder, 'README.md'), 'utf8')
    expect(chapters.filter((chapter) => chapter !== 'README.md' && !links.includes(`(${chapter})`))).toEqual(
      [],
    )
  })
})
