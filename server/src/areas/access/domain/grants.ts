export type Grant = {
  id: string
  role: string
  unit_id: string
  since: string
  until: string | null
  revoked_at: Date | null
}

/** Is or will the grant be in force on `today`? Its last day is the one before `until`. */
export function isLive(grant: Pick<Grant, 'until' | 'revoked_at'>, today: string): boolean {
  return grant.revoked_at === null && (grant.until === null || grant.until > today)
}
