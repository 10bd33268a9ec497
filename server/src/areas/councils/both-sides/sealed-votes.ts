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

/** (A, B), then the proof: what was committed to (four points) and c0, s0, s1. */
export const sealedVoteBytes = 9 * 32

/** Counts up with every change of what a sealed vote is: a ballot is counted by a program of its own format only. */
export const sealedFormat = 2

function randomScalar(): bigint {
  // 64 bytes: the remainder is as good as even.
  return Fn.create(BigInt(`0x${hexOf(randomBytes(64))}`))
}

function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** `points` as bytes: each has one form only. */
function challenge(purpose: string, context: Uint8Array, ...points: readonly Uint8Array[]): bigint {
  const message = concatBytes(
    utf8ToBytes(`neuguong/${purpose}`),
    Uint8Array.of(context.length >> 8, context.length & 255),
    context,
    ...points,
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

let lastKey: { bytes: string; point: Point } | null = null

/** The key of the ballot with its multiples at hand: every line of a sheet takes some of them. */
function keyToSealTo(publicKey: Uint8Array): Point {
  const bytes = hexOf(publicKey)
  if (lastKey?.bytes !== bytes) lastKey = { bytes, point: Point.fromBytes(publicKey).precompute(6) }
  return lastKey.point
}

/** Seals one vote; `context` ties it to ballot, item and credential so that it fits nowhere else. */
export function sealVote(publicKey: Uint8Array, context: Uint8Array, agree: boolean): Uint8Array {
  const P = keyToSealTo(publicKey)
  const r = randomScalar()
  const A = times(G, r)
  const rP = times(P, r)
  const B = agree ? rP.add(G) : rP
  const real = agree ? 1 : 0
  const w = randomScalar()
  const fakeC = randomScalar()
  const fakeS = randomScalar()
  // What the branch that is not true would have to show, s·G − c·A and s·P − c·(B, less its vote), each in one factor of G and of P.
  const factor = Fn.sub(fakeS, Fn.mul(fakeC, r))
  const vote = times(G, fakeC)
  const fake = [
    times(G, factor),
    agree ? times(P, factor).subtract(vote) : times(P, factor).add(vote),
  ] as const
  const true_ = [times(G, w), times(P, w)] as const
  const shown = [A, B, ...(real === 0 ? [...true_, ...fake] : [...fake, ...true_])].map((one) =>
    one.toBytes(),
  )
  const realC = Fn.sub(challenge('vote', context, publicKey, ...shown), fakeC)
  const realS = Fn.add(w, Fn.mul(realC, r))
  const scalars = real === 0 ? [realC, realS, fakeS] : [fakeC, fakeS, realS]
  return concatBytes(...shown, ...scalars.map((one) => Fn.toBytes(one)))
}

export type PlacedVote = { context: Uint8Array; sealed: Uint8Array }

/**
 * Does each hold one vote, for or against, sealed to this key in its context? All are checked in one sum, each equation of a proof
 * times a number of chance that nobody could know before: where one does not hold, the sum is not zero (but for once in 2^128).
 */
export function areSealedVotes(publicKey: Uint8Array, votes: readonly PlacedVote[]): boolean {
  const P = readPoint(publicKey)
  if (!P) return false
  const points: Point[] = []
  const factors: bigint[] = []
  let [ofG, ofP] = [0n, 0n]
  for (const { context, sealed } of votes) {
    if (sealed.length !== sealedVoteBytes) return false
    const parts = Array.from({ length: 9 }, (_, index) => sealed.subarray(index * 32, index * 32 + 32))
    const shown = parts.slice(0, 6).map(readPoint)
    const [c0, s0, s1] = parts.slice(6).map(readScalar)
    if (shown.includes(null) || c0 == null || s0 == null || s1 == null) return false
    const c1 = Fn.sub(challenge('vote', context, publicKey, ...parts.slice(0, 6)), c0)
    // s0·G = a0 + c0·A, s0·P = b0 + c0·B, s1·G = a1 + c1·A, s1·P = b1 + c1·(B − G)
    const [k0, l0, k1, l1] = [chance(), chance(), chance(), chance()]
    ofG -= k0 * s0 + k1 * s1 + l1 * c1
    ofP -= l0 * s0 + l1 * s1
    points.push(...(shown as Point[]))
    factors.push(Fn.create(k0 * c0 + k1 * c1), Fn.create(l0 * c0 + l1 * c1), k0, l0, k1, l1)
  }
  return sumOfProducts([...points, G, P], [...factors, Fn.create(ofG), Fn.create(ofP)]).equals(Point.ZERO)
}

/** The same of one. */
export function isSealedVote(publicKey: Uint8Array, context: Uint8Array, sealed: Uint8Array): boolean {
  return areSealedVotes(publicKey, [{ context, sealed }])
}

/** 128 bits of chance, never zero. */
const chance = () => BigInt(`0x${hexOf(randomBytes(16))}`) + 1n

/** Pippenger's way: points whose factors have the same digit are added up first. Nothing secret goes in. */
function sumOfProducts(points: readonly Point[], factors: readonly bigint[]): Point {
  const bits = Math.max(3, Math.floor(Math.log2(points.length)) - 1)
  const mask = (1n << BigInt(bits)) - 1n
  let sum: Point = Point.ZERO
  for (let at = Math.ceil(256 / bits) - 1; at >= 0; at--) {
    if (!sum.equals(Point.ZERO)) for (let i = 0; i < bits; i++) sum = sum.double()
    const byDigit: Point[] = []
    for (const [index, factor] of factors.entries()) {
      const digit = Number((factor >> BigInt(at * bits)) & mask)
      if (digit > 0) byDigit[digit] = byDigit[digit]?.add(points[index]!) ?? points[index]!
    }
    let [running, whole]: [Point, Point] = [Point.ZERO, Point.ZERO]
    for (let digit = byDigit.length - 1; digit > 0; digit--) {
      if (byDigit[digit]) running = running.add(byDigit[digit]!)
      whole = whole.add(running)
    }
    sum = sum.add(whole)
  }
  return sum
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
  const shown = [P, A, B, D, times(G, w), times(A, w)].map((one) => one.toBytes())
  const c = challenge('sum', context, ...shown)
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
  return challenge('sum', context, ...[P, A, B, D, first, second].map((one) => one.toBytes())) === c
}

/** Bytes of a context made of words. */
export function contextOf(...words: readonly string[]): Uint8Array {
  return utf8ToBytes(words.join('/'))
}

/** Hexadecimal, as the API carries bytes. */
export const toHex = hexOf
export const fromHex = hexToBytes
