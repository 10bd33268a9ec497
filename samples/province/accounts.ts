/** One account for each kind of person who uses the system; `unit` is a key of units.ts ("" is the province). */
export const sampleAccounts: {
  username: string
  displayName: string
  role: string
  unit: string
  email: string
}[] = [
  {
    username: 'chuyenvien',
    displayName: 'Lê Thị Thu Hà',
    role: 'standing-officer',
    unit: '',
    email: 'chuyenvien@anbinh.example',
  },
  {
    username: 'lanhdao',
    displayName: 'Phạm Quang Minh',
    role: 'standing-head',
    unit: '',
    email: 'lanhdao@anbinh.example',
  },
  {
    username: 'canbo',
    displayName: 'Nguyễn Văn An',
    role: 'unit-officer',
    unit: 'sgddt',
    email: 'canbo@anbinh.example',
  },
  {
    username: 'canbo.yte',
    displayName: 'Trần Thị Ánh',
    role: 'unit-officer',
    unit: 'syt',
    email: 'canbo.yte@anbinh.example',
  },
  {
    username: 'thutruong',
    displayName: 'Hoàng Thị Bích Ngân',
    role: 'unit-leader',
    unit: 'sgddt',
    email: 'thutruong@anbinh.example',
  },
  {
    username: 'canbo.xa',
    displayName: 'Đặng Hữu Đông',
    role: 'unit-officer',
    unit: 'commune:20',
    email: 'canbo.xa@anbinh.example',
  },
  {
    username: 'thuky',
    displayName: 'Vũ Minh Ân',
    role: 'council-secretary',
    unit: '',
    email: 'thuky@anbinh.example',
  },
  {
    username: 'thanhvien',
    displayName: 'Bùi Thị Hồng Vân',
    role: 'council-member',
    unit: '',
    email: 'thanhvien@anbinh.example',
  },
  {
    username: 'chutich',
    displayName: 'Đỗ Trọng Nghĩa',
    role: 'deciding-authority',
    unit: '',
    email: 'chutich@anbinh.example',
  },
  {
    username: 'truongkhoi',
    displayName: 'Ngô Xuân Thịnh',
    role: 'cluster-head',
    unit: 'stc',
    email: 'truongkhoi@anbinh.example',
  },
  {
    username: 'canhan',
    displayName: 'Nông Thị Mai',
    role: 'nominee',
    unit: 'sgddt',
    email: 'canhan@anbinh.example',
  },
  {
    username: 'quantri',
    displayName: 'Dương Công Huy',
    role: 'administrator',
    unit: '',
    email: 'quantri@anbinh.example',
  },
]
