/** Fictional people of the sample scans, as their papers name them; the province An Bình exists nowhere. */
export type PaperPerson = {
  fullName: string
  birth: string
  nativePlace: string
  residence: string
  awardTitle: string
  decisionNumber: string
  decisionOn: string
  approvalNumber: string
  proposer: string
  position: string
  period: string
  served: string
  signerPosition: string
  signer: string
}

const person = (given: Partial<PaperPerson> & Pick<PaperPerson, 'fullName' | 'birth'>): PaperPerson => ({
  nativePlace: 'xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình',
  residence: 'thôn Trung, xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình',
  awardTitle: 'Huân chương Kháng chiến hạng Nhì',
  decisionNumber: '245 KT/HĐNN',
  decisionOn: '12/05/1985',
  approvalNumber: '1847',
  proposer: 'Ủy ban nhân dân tỉnh An Bình',
  position: 'Chủ nhiệm Hợp tác xã',
  period: 'Kháng chiến chống Mỹ, cứu nước',
  served: '12 năm 4 tháng',
  signerPosition: 'Chủ tịch Hội đồng Nhà nước',
  signer: 'Trần Hữu Khoan',
  ...given,
})

export const certificates: PaperPerson[] = [
  person({ fullName: 'Nguyễn Văn Thuật', birth: '1932' }),
  person({
    fullName: 'Trần Thị Nhàn',
    birth: '1938',
    nativePlace: 'xã Phú Khánh, huyện Quế An, tỉnh An Bình',
    awardTitle: 'Huy chương Kháng chiến hạng Nhất',
    decisionNumber: '318 KT/HĐBT',
    decisionOn: '22/12/1986',
    approvalNumber: '20153',
    signerPosition: 'Chủ tịch Hội đồng Bộ trưởng',
    signer: 'Lê Quang Đạo Minh',
  }),
  person({
    fullName: 'Lê Đình Khôi',
    birth: '1919',
    nativePlace: 'xã Yên Thượng, huyện Hưng Sơn, tỉnh An Bình',
    awardTitle: 'Huân chương Chiến thắng hạng Ba',
    decisionNumber: '54/LCT',
    decisionOn: '03/02/1962',
    approvalNumber: '912',
    period: 'Kháng chiến chống Pháp',
    signerPosition: 'Chủ tịch nước',
    signer: 'Phạm Văn Lộc',
  }),
  person({
    fullName: 'Phạm Thị Chắt',
    birth: '1925',
    nativePlace: 'xã Vạn Thắng, huyện Nam Phong, tỉnh An Bình',
    awardTitle: 'Bảng Gia đình vẻ vang',
    decisionNumber: '77/QĐ-UB',
    decisionOn: '19/08/1978',
    approvalNumber: '336',
    signerPosition: 'Chủ tịch Ủy ban nhân dân tỉnh',
    signer: 'Đỗ Trọng Hách',
  }),
]

export const sheets: PaperPerson[] = [
  person({
    fullName: 'Hoàng Văn Sắc',
    birth: '15/08/1941',
    nativePlace: 'xã Liên Hòa, huyện Lạc Giang, tỉnh An Bình',
    residence: 'xóm 4, xã Liên Hòa, huyện Lạc Giang, tỉnh An Bình',
    awardTitle: 'Huy chương Kháng chiến hạng Nhì',
    decisionNumber: '402 KT/CTN',
    decisionOn: '30/04/1995',
    approvalNumber: '5521',
    position: 'Xã đội trưởng',
    served: '6 năm 8 tháng',
    signerPosition: 'Chủ tịch nước',
    signer: 'Vũ Đình Lạng',
  }),
  person({
    fullName: 'Đỗ Thị Mười',
    birth: '1947',
    nativePlace: 'xã Tân Ước, huyện Tân Lĩnh, tỉnh An Bình',
    residence: 'thôn Đoài, xã Tân Ước, huyện Tân Lĩnh, tỉnh An Bình',
    awardTitle: 'Huy chương Kháng chiến hạng Nhất',
    decisionNumber: '116 KT/CTN',
    decisionOn: '02/09/1998',
    approvalNumber: '30417',
    position: 'Dân công hỏa tuyến',
    served: '3 năm 2 tháng',
    signerPosition: 'Chủ tịch nước',
    signer: 'Ngô Quang Tạo',
  }),
  person({
    fullName: 'Vũ Xuân Đình',
    birth: '1928',
    nativePlace: 'xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình',
    awardTitle: 'Bằng khen của Thủ tướng Chính phủ',
    decisionNumber: '611/QĐ-TTg',
    decisionOn: '14/07/2001',
    approvalNumber: '88',
    position: 'Chủ tịch Ủy ban kháng chiến hành chính xã',
    period: 'Kháng chiến chống Pháp',
    served: '8 năm',
    signerPosition: 'Thủ tướng Chính phủ',
    signer: 'Bùi Thế Phương',
  }),
  person({
    fullName: 'Ngô Thị Bưởi',
    birth: '1949',
    nativePlace: 'xã Phú Khánh, huyện Quế An, tỉnh An Bình',
    residence: 'thôn Hạ, xã Phú Khánh, huyện Quế An, tỉnh An Bình',
    awardTitle: 'Huy chương Thanh niên xung phong vẻ vang',
    decisionNumber: '205/QĐ-CTN',
    decisionOn: '15/07/2024',
    approvalNumber: '412',
    position: 'Tiểu đội trưởng, Đội 35 Thanh niên xung phong',
    period: 'Từ tháng 3/1967 đến tháng 9/1969',
    served: '30 tháng',
    signerPosition: 'Chủ tịch nước',
    signer: 'Đặng Công Ích',
  }),
]

export type ListRow = { fullName: string; birth: string; nativePlace: string; award: string; number: string }
const rows = (text: string): ListRow[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [fullName, birth, nativePlace, award, number] = line.split(' | ')
      return { fullName: fullName!, birth: birth!, nativePlace: nativePlace!, award: award!, number: number! }
    })

export const lists: { title: string; decision: string; rows: ListRow[] }[] = [
  {
    title: 'Danh sách cá nhân được tặng thưởng Huân chương, Huy chương Kháng chiến xã Đồng Tiến',
    decision: 'Kèm theo Quyết định số 245 KT/HĐNN ngày 12 tháng 5 năm 1985',
    rows: rows(`
Nguyễn Văn Bân | 1930 | xã Đồng Tiến | Huân chương Kháng chiến hạng Ba | 1848
Lê Thị Đoan | 1934 | xã Đồng Tiến | Huy chương Kháng chiến hạng Nhất | 1849
Trần Công Kỷ | 1927 | xã Đồng Tiến | Huân chương Kháng chiến hạng Nhì | 1850
Phan Thị Luyến | 1940 | xã Đồng Tiến | Huy chương Kháng chiến hạng Nhì | 1851
Bùi Đức Mạo | 1929 | xã Đồng Tiến | Huân chương Kháng chiến hạng Nhất | 1852
Đặng Hữu Nghi | 1936 | xã Đồng Tiến | Huy chương Kháng chiến hạng Nhất | 1853`),
  },
  {
    title: 'Danh sách cá nhân được tặng thưởng Huy chương Kháng chiến xã Phú Khánh',
    decision: 'Kèm theo Quyết định số 318 KT/HĐBT ngày 22 tháng 12 năm 1986',
    rows: rows(`
Hồ Thị Oanh | 1942 | xã Phú Khánh | Huy chương Kháng chiến hạng Nhì | 20154
Dương Văn Phả | 1931 | xã Phú Khánh | Huy chương Kháng chiến hạng Nhất | 20155
Lý Quang Quýnh | 1926 | xã Phú Khánh | Huy chương Kháng chiến hạng Nhất | 20156
Mai Thị Rạng | 1944 | xã Phú Khánh | Huy chương Kháng chiến hạng Nhì | 20157`),
  },
]
