import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/base.css'
import { onSignedOut } from './api/client.ts'
import { createQueryClient } from './api/use-api.ts'
import { paths } from './paths.ts'
import { routeTree } from './routes.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { PageFailed } from './shell/PageFailed.tsx'
import { SignedOutNote } from './shell/SignedOutNote.tsx'
import { sessionQuery } from './shell/session.ts'
import { hasTypedHere, watchTyping } from './shell/typed-here.ts'
import { shellText } from './text/shell.ts'
import { splitAddress } from './ui/AppLink.tsx'
import { readSearch, writeSearch } from './ui/address.ts'
import { speakVietnamese } from './ui/speak-vietnamese.ts'
import { theme } from './ui/theme.ts'

speakVietnamese(document)
watchTyping()

const queryClient = createQueryClient()
const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})

// A page asks for several things at once, and all are refused: only the first leads away.
let isLeaving = false
onSignedOut(() => {
  // Before the first page the guard of the signed-in pages decides; on open pages there is nobody to sign out.
  const isInside = router.state.matches.some((match) => match.routeId === '/signed-in')
  if (isLeaving || !isInside || !queryClient.getQueryData(sessionQuery.queryKey)) return
  if (hasTypedHere()) {
    // Leaving would lose what was typed: the person signs in beside the page and presses the button again.
    notifications.show({
      id: 'signed-out',
      color: 'red',
      autoClose: false,
      title: shellText.signedOut,
      message: <SignedOutNote signInAt={paths.signIn()} />,
    })
    return
  }
  const { pathname, search } = splitAddress(paths.signInAgain(router.state.location.href))
  isLeaving = true
  // The frame needs the session until it is gone from the screen; another way taken meanwhile is asked for again.
  router
    .navigate({ to: pathname as never, search: search as never })
    .then(() => {
      if (router.state.location.pathname === pathname)
        queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
    })
    .finally(() => {
      isLeaving = false
    })
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
