import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { concatBytes, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Votes sealed so that only their sum is ever opened: exponential ElGamal over ristretto255. A sealed vote is
 * (rG, rP + vG) with a proof that v is 0 or 1; the sum of the sealed votes is opened with a proof that the opening is right.
 * Everything here runs on the member's tablet, in the counting committee's browser and on the server.
 */

const { Point } = ristretto255
type Point = InstanceType<typeof Point>
const { Fn } = Point
const G = Point.BASE

const pairBytes = 64
/** (A, B), then the proof c0, s0, c1, s1. */
export const sealedVoteBytes = pairBytes + 4 * 32

function randomScalar(): bigint {
  // 64 bytes: the remainder is as good as even.
  return Fn.create(BigInt(`0x${hexOf(randomBytes(64))}`))
}

function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

function challenge(purpose: string, context: Uint8Array, points: readonly Point[]): bigint {
  const message = concatBytes(
    utf8ToBytes(`neuguong/${purpose}`),
    Uint8Array.of(context.length >> 8, context.length & 255),
    context,
    ...points.map((point) => point.toBytes()),
  )
  return ristretto255_hasher.hashToScalar!(message)
}

/** Zero is no factor of `multiply`. */
const times = (point: Point, factor: bigint) => (factor === 0n ? Point.ZERO : point.multiply(factor))

/** Fast where nothing secret is at stake. */
const openly = (point: Point, factor: bigint) => (factor === 0n ? Point.ZERO : point.multiplyUnsafe(factor))

/** Reads a point; null where the bytes are none, or name the neutral one. */
function readPoint(bytes: Uint8Array): Point | null {
  try {
    return Point.fromBytes(bytes)
  } catch {
    return null
  }
}

function readScalar(bytes: Uint8Array): bigint | null {
  try {
    return Fn.fromBytes(bytes)
  } catch {
    return null
  }
}

/** The committee's key: the secret stays with it, the public half goes to everybody. */
export function makeCommitteeKey(secret?: Uint8Array): { secret: Uint8Array; publicKey: Uint8Array } {
  const kept = secret ?? Fn.toBytes(randomScalar())
  const x = Fn.fromBytes(kept)
  return { secret: kept, publicKey: times(G, x).toBytes() }
}

/** Is it a key at all? */
export function isPublicKey(bytes: Uint8Array): boolean {
  const point = readPoint(bytes)
  return point !== null && !point.equals(Point.ZERO)
}

/** Seals one vote; `context` ties it to ballot, item and credential so that it fits nowhere else. */
export function sealVote(publicKey: Uint8Array, context: Uint8Array, agree: boolean): Uint8Array {
  const P = Point.fromBytes(publicKey)
  const r = randomScalar()
  const A = times(G, r)
  const rP = times(P, r)
  const B = agree ? rP.add(G) : rP
  const real = agree ? 1 : 0
  const w = randomScalar()
  const fakeC = randomScalar()
  const fakeS = randomScalar()
  // What the branch that is not true would have to show: B without its vote.
  const fakeB = real === 0 ? B.subtract(G) : B
  const fake = [
    times(G, fakeS).subtract(times(A, fakeC)),
    times(P, fakeS).subtract(times(fakeB, fakeC)),
  ] as const
  const true_ = [times(G, w), times(P, w)] as const
  const [first, second] = real === 0 ? [true_, fake] : [fake, true_]
  const whole = challenge('vote', context, [P, A, B, ...first, ...second])
  const realC = Fn.sub(whole, fakeC)
  const realS = Fn.add(w, Fn.mul(realC, r))
  const [c0, s0, c1, s1] = real === 0 ? [realC, realS, fakeC, fakeS] : [fakeC, fakeS, realC, realS]
  return concatBytes(A.toBytes(), B.toBytes(), ...[c0, s0, c1, s1].map((one) => Fn.toBytes(one)))
}

/** Does it hold one vote, for or against, sealed to this key in this context? */
export function isSealedVote(publicKey: Uint8Array, context: Uint8Array, sealed: Uint8Array): boolean {
  if (sealed.length !== sealedVoteBytes) return false
  const P = readPoint(publicKey)
  const A = readPoint(sealed.subarray(0, 32))
  const B = readPoint(sealed.subarray(32, 64))
  const scalars = [0, 1, 2, 3].map((index) => readScalar(sealed.subarray(64 + index * 32, 96 + index * 32)))
  if (!P || !A || !B || scalars.some((one) => one === null)) return false
  const [c0, s0, c1, s1] = scalars as [bigint, bigint, bigint, bigint]
  const shown = (c: bigint, s: bigint, b: Point) => [
    openly(G, s).subtract(openly(A, c)),
    openly(P, s).subtract(openly(b, c)),
  ]
  const points = [...shown(c0, s0, B), ...shown(c1, s1, B.subtract(G))]
  return challenge('vote', context, [P, A, B, ...points]) === Fn.add(c0, c1)
}

/** The sum of sealed votes, still sealed. */
export function sumVotes(sealed: readonly Uint8Array[]): Uint8Array {
  let A: Point = Point.ZERO
  let B: Point = Point.ZERO
  for (const one of sealed) {
    A = A.add(Point.fromBytes(one.subarray(0, 32)))
    B = B.add(Point.fromBytes(one.subarray(32, 64)))
  }
  return concatBytes(A.toBytes(), B.toBytes())
}

/**
 * Opens a sum: how many agree, of at most `most`, and the proof that it is so. Null where the secret does not fit.
 */
export function openSum(
  secret: Uint8Array,
  context: Uint8Array,
  sum: Uint8Array,
  most: number,
): { agree: number; proof: Uint8Array } | null {
  const x = Fn.fromBytes(secret)
  const P = times(G, x)
  const A = Point.fromBytes(sum.subarray(0, 32))
  const B = Point.fromBytes(sum.subarray(32, 64))
  const D = times(A, x)
  const M = B.subtract(D)
  let agree = 0
  let reached: Point = Point.ZERO
  while (!reached.equals(M)) {
    if (agree >= most) return null
    reached = reached.add(G)
    agree++
  }
  const w = randomScalar()
  const c = challenge('sum', context, [P, A, B, D, times(G, w), times(A, w)])
  return { agree, proof: concatBytes(Fn.toBytes(c), Fn.toBytes(Fn.add(w, Fn.mul(c, x)))) }
}

/** Is it true that so many agree in the sum? Anybody may ask; nothing secret is needed. */
export function isOpenedSum(
  publicKey: Uint8Array,
  context: Uint8Array,
  sum: Uint8Array,
  opened: { agree: number; proof: Uint8Array },
): boolean {
  const P = readPoint(publicKey)
  const A = readPoint(sum.subarray(0, 32))
  const B = readPoint(sum.subarray(32, 64))
  const c = readScalar(opened.proof.subarray(0, 32))
  const s = readScalar(opened.proof.subarray(32, 64))
  if (!P || !A || !B || c === null || s === null || opened.proof.length !== 64) return false
  const D = B.subtract(openly(G, BigInt(opened.agree)))
  const first = openly(G, s).subtract(openly(P, c))
  const second = openly(A, s).subtract(openly(D, c))
  return challenge('sum', context, [P, A, B, D, first, second]) === c
}

/** Bytes of a context made of words. */
export function contextOf(...words: readonly string[]): Uint8Array {
  return utf8ToBytes(words.join('/'))
}

/** Hexadecimal, as the API carries bytes. */
export const toHex = hexOf
export const fromHex = hexToBytes
