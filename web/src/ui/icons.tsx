import type { ReactNode } from 'react'

const shapes = {
  search: <path d="M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 20 20" />,
  bell: <path d="M6 16V11a6 6 0 1 1 12 0v5l1.500 2h-15zM10 20.500h4" />,
  person: <path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.8-4 3.800-6 7.500-6s6.700 2 7.500 6" />,
  menu: <path d="M4 6.500h16M4 12h16M4 17.500h16" />,
  more: <path d="M12 5.500v.01M12 12v.01M12 18.500v.01" strokeWidth="2.600" />,
  grip: <path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" strokeWidth="2.600" />,
  columns: <path d="M4 5h16v14H4zM9.300 5v14M14.700 5v14" />,
  left: <path d="m14.500 5.500-6.500 6.500 6.500 6.500" />,
  right: <path d="m9.500 5.500 6.500 6.500-6.500 6.500" />,
  up: <path d="M12 19V5.500M6 11l6-6 6 6" />,
  down: <path d="M12 5v13.500M6 13l6 6 6-6" />,
  upload: <path d="M12 16V4.500M7 9l5-5 5 5M4.500 15v4.500h15V15" />,
  download: <path d="M12 4v11.500M7 11l5 5 5-5M4.500 16v3.500h15V16" />,
  check: <path d="m5 12.500 4.500 4.500L19 7" />,
  circle: <path d="M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z" />,
  calendar: <path d="M4.500 6h15v13.500h-15zM4.500 10.500h15M8.500 3.500V7M15.500 3.500V7" />,
  today: <path d="M4.500 6h15v13.500h-15zM8.500 3.500V7M15.500 3.500V7M8 13.500l2.700 2.500 5-5" />,
  plan: <path d="M6 3.500h8.500L18.500 8v12.500H6zM14 3.500V8.500h4.500M9 12h6.500M9 15.500h6.500" />,
  followUp: <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.500V12l3.500 2.500" />,
  organisation: (
    <path d="M9 4h6v4.500H9zM4 15.500h6V20H4zM14 15.500h6V20h-6zM12 8.500V12M7 15.500V12h10v3.500" />
  ),
  law: <path d="M12 4v16M8 20h8M5 7h14M5 7l-2.500 6.500a3 3 0 0 0 5 0zM19 7l-2.500 6.500a3 3 0 0 0 5 0z" />,
  admin: (
    <path d="M12 3.500 5 6v5.500c0 4.500 3 7.500 7 9 4-1.500 7-4.500 7-9V6zM9 12l2.300 2.300L15.300 10" />
  ),
  register: (
    <path d="M12 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM8.500 13.500 7 20.500l5-2.500 5 2.500-1.500-7" />
  ),
  records: <path d="M5 4.500h14v4H5zM6 8.500h12v11H6zM10 12h4" />,
  print: <path d="M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6H7z" />,
  items: <path d="M4 8.500 12 4l8 4.500v8L12 21l-8-4.500zM4 8.500l8 4.500 8-4.500M12 13v8" />,
  external: <path d="M13.500 4.500h6v6M19 5l-8.500 8.500M10 5.500H4.500v14h14V14" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** A line drawing of one colour; hidden from screen readers, so its button needs a name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.700"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}

/** The mark of the product: a five-petal lotus and a rising line. */
export function Mark({ size = 32 }: { size?: number }) {
  return <img src="/mark.svg" width={size} height={size} alt="" />
}
