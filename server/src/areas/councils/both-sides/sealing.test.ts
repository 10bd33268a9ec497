import { expect, test } from 'vitest'
import { codeToSecret, secretToCode, shortCode } from './codes.ts'
import {
  blindCredential,
  credentialKey,
  isSignedCast,
  isToken,
  makeSheetKey,
  signBlindly,
  signCast,
  unblindToken,
} from './credentials.ts'
import {
  areSealedVotes,
  contextOf,
  isOpenedSum,
  isSealedVote,
  makeCommitteeKey,
  openSum,
  sealVote,
  sumVotes,
} from './sealed-votes.ts'

const context = contextOf('ballot', '7', 'item', '3')

test('the sum of sealed votes opens to how many agree, with a proof that others can check', () => {
  const key = makeCommitteeKey()
  const votes = [true, false, true, true, false].map((agree) => sealVote(key.publicKey, context, agree))
  expect(votes.every((vote) => isSealedVote(key.publicKey, context, vote))).toBe(true)
  const sum = sumVotes(votes)
  const opened = openSum(key.secret, context, sum, votes.length)!
  expect(opened.agree).toBe(3)
  expect(isOpenedSum(key.publicKey, context, sum, opened)).toBe(true)
  expect(isOpenedSum(key.publicKey, context, sum, { ...opened, agree: 4 })).toBe(false)
  expect(isOpenedSum(key.publicKey, contextOf('another'), sum, opened)).toBe(false)
})

test('nobody in favour, everybody in favour and no vote at all are opened too', () => {
  const key = makeCommitteeKey()
  for (const votes of [[], [false, false], [true, true]]) {
    const sum = sumVotes(votes.map((agree) => sealVote(key.publicKey, context, agree)))
    const opened = openSum(key.secret, context, sum, votes.length)!
    expect(opened.agree).toBe(votes.filter(Boolean).length)
    expect(isOpenedSum(key.publicKey, context, sum, opened)).toBe(true)
  }
})

test('a vote fits only its own place, and another key opens nothing', () => {
  const key = makeCommitteeKey()
  const vote = sealVote(key.publicKey, context, true)
  expect(isSealedVote(key.publicKey, contextOf('ballot', '7', 'item', '4'), vote)).toBe(false)
  expect(isSealedVote(makeCommitteeKey().publicKey, context, vote)).toBe(false)
  for (const place of [0, 40, 70, 100, 130, 180, 200, 230, 270]) {
    const spoiled = Uint8Array.from(vote)
    spoiled[place]! ^= 1
    expect(isSealedVote(key.publicKey, context, spoiled)).toBe(false)
  }
  expect(openSum(makeCommitteeKey().secret, context, sumVotes([vote]), 1)).toBeNull()
})

test('two votes in one are refused: the sum of two sealed votes is no sealed vote', () => {
  const key = makeCommitteeKey()
  const two = sumVotes([sealVote(key.publicKey, context, true), sealVote(key.publicKey, context, true)])
  const proof = sealVote(key.publicKey, context, true).subarray(64)
  expect(isSealedVote(key.publicKey, context, Uint8Array.from([...two, ...proof]))).toBe(false)
})

test('of many votes checked at once, one that is spoiled, misplaced or doubled spoils all', () => {
  const key = makeCommitteeKey()
  const placed = Array.from({ length: 20 }, (_, n) => {
    const context = contextOf('ballot', '7', 'item', String(n))
    return { context, sealed: sealVote(key.publicKey, context, n % 3 === 0) }
  })
  expect(areSealedVotes(key.publicKey, placed)).toBe(true)
  expect(areSealedVotes(key.publicKey, [])).toBe(true)
  expect(areSealedVotes(makeCommitteeKey().publicKey, placed)).toBe(false)
  const spoiled = (n: number, sealed: Uint8Array) =>
    areSealedVotes(
      key.publicKey,
      placed.map((one, at) => (at === n ? { ...one, sealed } : one)),
    )
  for (const part of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const other = Uint8Array.from(placed[part]!.sealed)
    // Another valid point or number in the place of the right one.
    other.set(placed[19]!.sealed.subarray(part * 32, part * 32 + 32), part * 32)
    expect(spoiled(part, other)).toBe(false)
  }
  expect(spoiled(3, placed[4]!.sealed)).toBe(false)
  expect(spoiled(3, placed[3]!.sealed.subarray(32))).toBe(false)
  // Two wrong ones that would cancel out if they were simply added.
  const [a, b] = [Uint8Array.from(placed[0]!.sealed), Uint8Array.from(placed[1]!.sealed)]
  a.set(placed[1]!.sealed.subarray(64, 96), 64)
  b.set(placed[0]!.sealed.subarray(64, 96), 64)
  const swapped = placed.map((one, at) =>
    at === 0 ? { ...one, sealed: a } : at === 1 ? { ...one, sealed: b } : one,
  )
  expect(areSealedVotes(key.publicKey, swapped)).toBe(false)
})

test('the same vote sealed twice looks different', () => {
  const key = makeCommitteeKey()
  expect(sealVote(key.publicKey, context, true)).not.toEqual(sealVote(key.publicKey, context, true))
})

test('a credential is signed unseen and known again; asked twice, it is the same question', () => {
  const sheet = makeSheetKey()
  const seed = new Uint8Array(32).fill(5)
  const asked = blindCredential(seed, 'sheet-1')
  expect(blindCredential(seed, 'sheet-1').blinded).toEqual(asked.blinded)
  expect(blindCredential(seed, 'sheet-2').blinded).not.toEqual(asked.blinded)
  const token = unblindToken(asked, signBlindly(sheet, asked.blinded), sheet.publicKey)
  expect(isToken(sheet.secretKey, asked.credential, token)).toBe(true)
  expect(isToken(makeSheetKey().secretKey, asked.credential, token)).toBe(false)
  expect(isToken(sheet.secretKey, credentialKey(seed, 'sheet-2').credential, token)).toBe(false)
})

test('a server that signs with a key of its own for one member is found out', () => {
  const shown = makeSheetKey()
  const asked = blindCredential(new Uint8Array(32).fill(9), 'sheet-1')
  expect(() => unblindToken(asked, signBlindly(makeSheetKey(), asked.blinded), shown.publicKey)).toThrow()
})

test('what was cast is signed with its version', () => {
  const { secretKey, credential } = credentialKey(new Uint8Array(32).fill(1), 's')
  const cast = { sheetId: 's', version: 1, sealed: Uint8Array.of(1, 2, 3) }
  const signature = signCast(secretKey, cast)
  expect(isSignedCast(credential, { ...cast, signature })).toBe(true)
  expect(isSignedCast(credential, { ...cast, version: 2, signature })).toBe(false)
  expect(isSignedCast(credential, { ...cast, sheetId: 't', signature })).toBe(false)
})

test('a code that was written down comes back, and a slip of the pen is found', () => {
  const secret = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
  const code = secretToCode(secret)
  expect(code).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/)
  expect(codeToSecret(code)).toEqual(secret)
  expect(codeToSecret(code.toLowerCase().replaceAll('-', ' '))).toEqual(secret)
  expect(codeToSecret(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBeNull()
  expect(codeToSecret('AB')).toBeNull()
  expect(shortCode('receipt', [secret])).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})
