import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { marked } from 'marked'
import type { Plugin } from 'vite'

/** Chapters of docs/huong-dan as modules: `title` and `html`, with pictures and links to other chapters as the app has them. */
export function guideChapters(): Plugin {
  return {
    name: 'guide-chapters',
    enforce: 'pre',
    transform(source, id) {
      if (!/\/docs\/huong-dan\/[^/]+\.md$/.test(id)) return null
      return { code: chapterModule(source, dirname(id)), map: null }
    },
  }
}

function chapterModule(source: string, folder: string): string {
  const pictures: string[] = []
  const html = (marked.parse(source, { async: false }) as string)
    // The page shows the title itself.
    .replace(/<h1>.*?<\/h1>\s*/, '')

    .replace(/<img src="([^"]+)"([^>]*)>/g, (_, path: string, rest: string) => {
      // The pictures are taken with the built app: before the first one there is none to show.
      if (!existsSync(join(folder, path))) return ''
      pictures.push(path)
      return `<img loading="lazy" src="{{${pictures.length - 1}}}"${rest}>`
    })
    .replace(/href="README\.md"/g, 'href="/huong-dan"')
    .replace(/href="([a-z-]+)\.md(#[^"]*)?"/g, 'href="/huong-dan/$1$2"')
    // What stands outside the guide (the operators' handbook) is named, not linked.
    .replace(/<a href="\.\.\/[^"]*">(.*?)<\/a>/g, '$1')
  const title = /^#\s+(.+)$/m.exec(source)?.[1] ?? ''
  return [
    ...pictures.map((path, index) => `import picture${index} from ${JSON.stringify(`${path}?url`)}`),
    `const pictures = [${pictures.map((_, index) => `picture${index}`).join(', ')}]`,
    `export const title = ${JSON.stringify(title)}`,
    `export const html = ${JSON.stringify(html)}.replace(/\\{\\{(\\d+)\\}\\}/g, (_, index) => pictures[index])`,
  ].join('\n')
}
