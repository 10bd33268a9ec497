/** The people of the product, as roles held at a unit and its subtree. */
export const roles = [
  'unit-officer',
  'unit-leader',
  'standing-officer',
  'standing-head',
  'council-secretary',
  'council-member',
  'deciding-authority',
  'cluster-head',
  'nominee',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** What a role lets a person do. A right is always exercised on a unit inside the subtree that the role is held at. */
export const rights = [
  'see-plans',
  'manage-plans',
  'approve-plans',
  'work-on-tasks',
  'answer-difficulties',
  'send-reminders',
  'see-organisation',
  'manage-organisation',
  'manage-accounts',
  'see-ledger',
  'see-awards',
  'manage-awards',
  'read-id-numbers',
  'enter-resistance-records',
  'manage-resistance-records',
  'manage-law',
  'approve-law',
] as const
export type Right = (typeof rights)[number]

/** Role × right; what is not listed is forbidden. */
export const rightsOfRole: Record<Role, readonly Right[]> = {
  'unit-officer': [
    'see-plans',
    'manage-plans',
    'work-on-tasks',
    'answer-difficulties',
    'send-reminders',
    'see-organisation',
    'see-awards',
    'manage-awards',
    'enter-resistance-records',
  ],
  'unit-leader': [
    'see-plans',
    'manage-plans',
    'approve-plans',
    'work-on-tasks',
    'answer-difficulties',
    'send-reminders',
    'see-organisation',
    'see-ledger',
    'see-awards',
  ],
  'standing-officer': [
    'see-plans',
    'manage-plans',
    'work-on-tasks',
    'answer-difficulties',
    'send-reminders',
    'see-organisation',
    'manage-organisation',
    'see-awards',
    'manage-awards',
    'read-id-numbers',
    'enter-resistance-records',
    'manage-resistance-records',
    'manage-law',
  ],
  'standing-head': [
    'see-plans',
    'manage-plans',
    'approve-plans',
    'work-on-tasks',
    'answer-difficulties',
    'send-reminders',
    'see-organisation',
    'manage-organisation',
    'see-ledger',
    'see-awards',
    'manage-awards',
    'read-id-numbers',
    'enter-resistance-records',
    'manage-resistance-records',
    'manage-law',
    'approve-law',
  ],
  'council-secretary': ['see-plans', 'work-on-tasks', 'see-organisation', 'see-awards'],
  'council-member': ['see-plans', 'see-organisation', 'see-awards'],
  'deciding-authority': ['see-plans', 'approve-plans', 'see-organisation', 'see-ledger', 'see-awards'],
  'cluster-head': ['see-plans', 'work-on-tasks', 'send-reminders', 'see-organisation'],
  nominee: ['see-plans'],
  administrator: ['see-organisation', 'manage-organisation', 'manage-accounts', 'see-ledger'],
}

export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word)
}

/** Vietnamese names of the roles, as the trade says them. */
export const roleLabels: Record<Role, string> = {
  'unit-officer': 'Cán bộ TĐKT đơn vị',
  'unit-leader': 'Thủ trưởng đơn vị',
  'standing-officer': 'Chuyên viên Cơ quan thường trực',
  'standing-head': 'Lãnh đạo Cơ quan thường trực',
  'council-secretary': 'Thư ký Hội đồng',
  'council-member': 'Thành viên Hội đồng',
  'deciding-authority': 'Người có thẩm quyền quyết định',
  'cluster-head': 'Trưởng cụm, khối thi đua',
  nominee: 'Cá nhân',
  administrator: 'Quản trị hệ thống',
}
