import type { Refusal } from '../refusal.ts'
import { isOn, parseXml } from './parse-xml.ts'

/** What a style says of the text in it, its parents counted in; absent where it says nothing. */
export type Style = {
  font?: string
  bold?: boolean
  capitals?: boolean
  hidden?: boolean
  centred?: boolean
  numId?: string
  level?: number
}

/** Looks a style up; the empty id is the default paragraph style. */
export type Styles = (id: string) => Style

type Raw = { style: Style; basedOn: string | null }

/** Reads styles.xml; without it every style says nothing. */
export function readStyles(bytes: Uint8Array | null): Styles | Refusal {
  const raw = new Map<string, Raw>()
  const defaults: Style = {}
  let defaultId = ''
  let open: Raw | null = null
  let inDefaults = false
  if (bytes) {
    const refusal = parseXml(bytes, 'styles.xml', {
      open(name, attribute) {
        if (name === 'w:docDefaults') inDefaults = true
        if (name === 'w:style') {
          open = { style: {}, basedOn: null }
          const id = attribute('styleId') ?? ''
          raw.set(id, open)
          if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? '0')) defaultId = id
        }
        if (name === 'w:basedOn' && open) open.basedOn = attribute('val') ?? null
        const target = open?.style ?? (inDefaults ? defaults : null)
        if (target) applyProperty(target, name, attribute)
      },
      close(name) {
        if (name === 'w:style') open = null
        if (name === 'w:docDefaults') inDefaults = false
      },
    })
    if (refusal) return refusal
  }
  const resolved = new Map<string, Style>()
  const resolve = (id: string, seen: number): Style => {
    const known = resolved.get(id)
    if (known) return known
    const own = raw.get(id)
    if (!own || seen > 40) return defaults
    const style = { ...(own.basedOn ? resolve(own.basedOn, seen + 1) : defaults), ...own.style }
    resolved.set(id, style)
    return style
  }
  return (id) => resolve(id === '' ? defaultId : id, 0)
}

/** Takes one property element of a paragraph or a run into a style. */
export function applyProperty(
  style: Style,
  name: string,
  attribute: (name: string) => string | undefined,
): void {
  if (name === 'w:rFonts') {
    // Letters above ASCII, where legacy accents lie, are printed in the hAnsi font.
    const font = attribute('hAnsi') ?? attribute('ascii')
    if (font) style.font = font
    else if (attribute('hAnsiTheme') ?? attribute('asciiTheme')) style.font = ''
  } else if (name === 'w:b') style.bold = isOn(attribute('val'))
  else if (name === 'w:caps') style.capitals = isOn(attribute('val'))
  else if (name === 'w:vanish') style.hidden = isOn(attribute('val'))
  else if (name === 'w:jc') style.centred = attribute('val') === 'center'
  else if (name === 'w:numId') style.numId = attribute('val') ?? '0'
  else if (name === 'w:ilvl') style.level = Number(attribute('val')) || 0
}
