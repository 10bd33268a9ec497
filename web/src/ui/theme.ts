import { type AlertProps, createTheme, type MantineColorsTuple, type MantineTheme } from '@mantine/core'
import { uiText } from '../text/ui.ts'

/** The one red of the mark; shade 7 is #b3261e. */
const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fbdedc',
  '#f3bbb7',
  '#ea948e',
  '#e0706a',
  '#d24f47',
  '#c2372e',
  '#b3261e',
  '#961d16',
  '#7a150f',
]

const alertTones: Record<string, [background: string, text: string, border: string]> = {
  red: ['#fdf1f0', '#8f1d16', '#f3bbb7'],
  green: ['#edf7f0', '#155f2d', '#b6dbc2'],
  yellow: ['#fff6e3', '#6b4000', '#ecd3a0'],
  gray: ['#f6f7f9', '#1f2328', '#d8dde3'],
}

/** The same four tones as the states, readable on their ground. */
function alertVars(color: AlertProps['color']) {
  const [background, text, border] = alertTones[color ?? 'gray'] ?? alertTones.gray!
  return { '--alert-bg': background, '--alert-color': text, '--alert-bd': `1px solid ${border}` }
}

/** Calm, dense, exact: Be Vietnam Pro at 15 px, ink on paper, small radius. */
export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.35' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  black: '#1f2328',
  colors: { red },
  primaryColor: 'red',
  primaryShade: 7,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { styles: { root: { fontWeight: 500 }, label: { lineHeight: 1.4 } } },
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': uiText.showPassword } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': uiText.close } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        // A dialog's head is no banner of the document.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { lineHeight: 1.4, fontWeight: 600 } },
    },
    Menu: { defaultProps: { withinPortal: true, shadow: 'md', position: 'bottom-end' } },
    Alert: {
      defaultProps: { variant: 'light' },
      vars: (_theme: MantineTheme, props: AlertProps) => ({ root: alertVars(props.color) }),
    },
  },
})
