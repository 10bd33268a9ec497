import { ActionIcon, Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ScanView } from '@server/areas/resistance/schemas-scans.ts'
import { useEffect, useRef, useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { resistanceText, entryText as text } from '../../text/resistance.ts'
import { formatNumber, Icon, ProblemAlert } from '../../ui/index.ts'
import classes from './resistance.module.css'

export type Spot = { page: number; box: readonly [number, number, number, number] }

const zooms = [0.5, 0.75, 1, 1.4, 2, 2.8, 4]

/** The pages of a scan as pictures: zoom, turn, page by page; `spot` is shown in its place. */
export function ScanViewer({
  scanId,
  firstPage = 1,
  spot = null,
}: {
  scanId: string
  firstPage?: number
  spot?: Spot | null
}) {
  const scan = useApi<ScanView>(`/resistance/scans/${scanId}`)
  const isReady = (scan.data?.pages.length ?? 0) > 0 && scan.data?.state !== 'reading'
  const waits = scan.data && !isReady && scan.data.state !== 'failed'
  // The same answer, asked for again until the pictures are there.
  useApi<ScanView>(`/resistance/scans/${scanId}`, {}, { enabled: Boolean(waits), everyMs: 2000 })
  const [page, setPage] = useState(firstPage)
  const [zoom, setZoom] = useState(2)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (spot) setPage(spot.page)
  }, [spot])
  const again = useAct((to: number) => api.post(`/resistance/scans/${scanId}/reading`, { turn: to }), {
    refreshes: ['/resistance/scans', '/resistance/batches'],
    onDone: () => setTurn(0),
  })
  if (scan.error) return <ProblemAlert problem={scan.error} onRetry={() => scan.refetch()} />
  const view = scan.data
  const shown = view?.pages.find((one) => one.page === page) ?? view?.pages[0]
  const count = view?.pages.length ?? 0
  return (
    <section className={classes.viewer} aria-label={text.scan}>
      <div className={`${classes.tools} no-print`}>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={text.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <span aria-hidden="true">−</span>
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={text.zoomIn}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <span aria-hidden="true">+</span>
        </ActionIcon>
        <Button variant="default" h={40} onClick={() => setTurn((turn + 90) % 360)}>
          {text.turn}
        </Button>
        {count > 1 && (
          <span className={classes.pager}>
            <ActionIcon
              variant="default"
              size={40}
              aria-label={text.previousPage}
              disabled={page <= 1}
              onClick={() => setPage(page - 1)}
            >
              <Icon name="left" />
            </ActionIcon>
            <span>{text.pageOf(formatNumber(page), formatNumber(count))}</span>
            <ActionIcon
              variant="default"
              size={40}
              aria-label={text.nextPage}
              disabled={page >= count}
              onClick={() => setPage(page + 1)}
            >
              <Icon name="right" />
            </ActionIcon>
          </span>
        )}
        {turn !== 0 && view && (
          <Button
            variant="light"
            h={40}
            loading={again.isPending}
            onClick={() => again.mutate((view.turn + turn) % 360)}
          >
            {text.readTurned}
          </Button>
        )}
        <a className={classes.original} href={apiUrl(`/resistance/scans/${scanId}/original`)}>
          {text.original}
        </a>
      </div>
      <ProblemAlert problem={again.error} />
      {shown && view ? (
        <Sheet
          src={`${apiUrl(`/resistance/scans/${scanId}/pages/${shown.page}`)}?v=${shown.version}`}
          alt={text.pageAlt(formatNumber(shown.page), view.fileName)}
          size={shown}
          zoom={zooms[zoom]!}
          turn={turn}
          spot={spot?.page === shown.page ? spot : null}
        />
      ) : (
        <p role="status" className={classes.soft}>
          {view?.state === 'failed' ? text.failedScan : text.drawing}
        </p>
      )}
    </section>
  )
}

/** What stands where the scan would, for a record without one. */
export function NoScan() {
  return <p className={classes.soft}>{resistanceText.noScan}</p>
}

function Sheet(props: {
  src: string
  alt: string
  size: { width: number; height: number }
  zoom: number
  turn: number
  spot: Spot | null
}) {
  const { ref, width: room } = useElementSize<HTMLDivElement>()
  const mark = useRef<HTMLDivElement>(null)
  const isTurned = props.turn % 180 !== 0
  const across = isTurned ? props.size.height : props.size.width
  const scale = (Math.max(room, 200) / across) * props.zoom
  const [width, height] = [props.size.width * scale, props.size.height * scale]
  const box = props.spot?.box
  useEffect(() => {
    // Only the scan moves: a page that moves under the pointer loses the click that brought it here.
    const sheet = mark.current?.closest('section')
    if (box && sheet) sheet.scrollTop = box[1] * scale - sheet.clientHeight / 2
  }, [box, scale])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
    <section ref={ref} className={classes.sheet} tabIndex={0} aria-label={props.alt}>
      <div
        style={{ width: isTurned ? height : width, height: isTurned ? width : height, position: 'relative' }}
      >
        <div
          style={{
            position: 'absolute',
            left: '50%',
            top: '50%',
            width,
            height,
            transform: `translate(-50%, -50%) rotate(${props.turn}deg)`,
          }}
        >
          <img src={props.src} alt={props.alt} style={{ width: '100%', height: '100%', display: 'block' }} />
          {box && (
            <div
              ref={mark}
              className={classes.spot}
              style={{
                left: box[0] * scale - 4,
                top: box[1] * scale - 4,
                width: (box[2] - box[0]) * scale + 8,
                height: (box[3] - box[1]) * scale + 8,
              }}
            />
          )}
        </div>
      </div>
    </section>
  )
}
