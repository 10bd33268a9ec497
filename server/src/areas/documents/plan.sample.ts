import type { DocumentHeading, DocumentSigner, PlanAnnexGroup, PlanDocumentData } from './types.ts'

const office = 'Ban Thi đua - Khen thưởng, Sở Nội vụ'
const allUnits = 'Các cơ quan, tổ chức, đơn vị thuộc các Cụm, Khối thi đua của tỉnh'

/** Data of a fictional province, for tests and for looking at the printed page. */
export const sampleHeading: DocumentHeading = {
  superiorBody: null,
  issuingBody: 'Ủy ban nhân dân\ntỉnh Hòa Giang',
  number: null,
  symbol: 'KH-UBND',
  place: 'Hòa Giang',
  issuedOn: '2026',
}

export const sampleSigner: DocumentSigner = {
  titleLines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
  name: 'Nguyễn Thị Ngọc Ánh',
}

const quarters: readonly [string, readonly string[]][] = [
  [
    'QUÝ I',
    [
      'Tham mưu tổ chức các hoạt động tổng kết phong trào thi đua, công tác khen thưởng năm 2025, ký kết giao ước thi đua năm 2026 của các Cụm, Khối thi đua của tỉnh',
      'Chỉ thị tiếp tục đẩy mạnh các phong trào thi đua yêu nước thực hiện thắng lợi kế hoạch phát triển kinh tế - xã hội năm 2026',
      'Kiện toàn Hội đồng Thi đua - Khen thưởng tỉnh và Quy chế hoạt động của Hội đồng; Khối thi đua của tỉnh và văn bản chuẩn y Trưởng khối, Phó Trưởng khối thi đua của tỉnh năm 2026',
      'Ban hành hướng dẫn khen thưởng thành tích thi đua theo chuyên đề; Kế hoạch kiểm tra công tác thi đua, khen thưởng năm 2026; Kế hoạch tập huấn chuyên môn, nghiệp vụ',
      'Tổng hợp, thẩm định hồ sơ khen thưởng và tổ chức họp Hội đồng Thi đua - Khen thưởng tỉnh, phiên họp Quý I năm 2026',
      'Phát động phong trào thi đua chào mừng các ngày lễ lớn của đất nước, của tỉnh',
      'Đăng ký danh hiệu thi đua & hình thức khen thưởng năm 2026 (tỷ lệ < 15% đối với “Chiến sĩ thi đua cơ sở”)',
      'Lựa chọn các điển hình tiên tiến, các gương người tốt, việc tốt để giới thiệu, tuyên truyền',
    ],
  ],
  [
    'QUÝ II',
    [
      'Tập huấn nghiệp vụ công tác thi đua, khen thưởng năm 2026',
      'Triển khai các nội dung quy định về công tác thi đua, khen thưởng theo quy định của Luật Thi đua, khen thưởng năm 2022 và các văn bản hướng dẫn thi hành',
      'Hướng dẫn, đôn đốc các cơ quan, đơn vị, địa phương; các Cụm, Khối thi đua của tỉnh tổ chức Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
      'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
      'Khen thưởng điển hình tiên tiến năm 2026',
      'Hoàn thiện thủ tục, hồ sơ khen thưởng cấp nhà nước và các thủ tục cấp đổi, cấp lại hiện vật khen thưởng, đính chính lại thông tin trong khen thưởng cấp nhà nước trình Trung ương',
      'Họp Hội đồng Thi đua - Khen thưởng tỉnh (Phiên thứ nhất)',
    ],
  ],
  [
    'QUÝ III',
    [
      'Tham gia hoạt động sơ kết và trao đổi kinh nghiệm của Cụm thi đua các tỉnh miền núi phía Bắc',
      'Kiểm tra công tác thi đua, khen thưởng năm 2026 của Hội đồng Thi đua - Khen thưởng tỉnh và thông báo kết quả kiểm tra',
      'Khen thưởng ngành Giáo dục và Đào tạo năm học 2025 - 2026',
      'Tham mưu sơ kết các phong trào thi đua chuyên đề, theo đợt của tỉnh phát động',
      'Hoàn thành nhập dữ liệu, số hóa danh sách các tập thể, cá nhân được khen thưởng kháng chiến chống Pháp, chống Mỹ',
      'Tổ chức giới thiệu, tham quan mô hình tiên tiến',
      'Báo cáo công tác thi đua, khen thưởng 9 tháng đầu năm 2026, phương hướng nhiệm vụ 3 tháng cuối năm 2026',
    ],
  ],
  [
    'QUÝ IV',
    [
      'Tổ chức Lễ tôn vinh “Doanh nghiệp, doanh nhân Hòa Giang tiêu biểu” năm 2026 (nếu có doanh nghiệp, doanh nhân được tôn vinh)',
      'Hướng dẫn các Cụm, Khối thi đua, cơ quan, đơn vị, địa phương tổng kết công tác thi đua, khen thưởng năm 2026',
      'Xây dựng Báo cáo tổng kết công tác thi đua, khen thưởng năm 2026; phương hướng, nhiệm vụ năm 2027; Chương trình phát động thi đua và Kế hoạch công tác thi đua, khen thưởng năm 2027; Bản ký kết giao ước thi đua của tỉnh với Ủy ban nhân dân các xã, phường năm 2027 và các nội dung liên quan đến Hội nghị tổng kết',
      'Tổng hợp danh sách đề nghị khen thưởng, giải thưởng phong trào thi đua năm 2026 trình phiên họp Quý IV Hội đồng Thi đua - Khen thưởng tỉnh',
      'Thẩm định điểm thi đua, đề xuất Cờ thi đua đối với các xã, phường; thẩm định đề nghị khen thưởng của các cơ quan, đơn vị',
      'Tổ chức Hội nghị tổng kết phong trào thi đua, công tác khen thưởng năm 2026, triển khai nhiệm vụ năm 2027',
      'Học tập, trao đổi kinh nghiệm về công tác thi đua, khen thưởng tại một số tỉnh',
      'Theo dõi, tổng hợp kết quả thực hiện Kế hoạch',
    ],
  ],
]

export const sampleGroups: readonly PlanAnnexGroup[] = quarters.map(([heading, texts], quarter) => ({
  heading,
  rows: texts.map((text, index) => ({
    text,
    lead: [office],
    coordinating: index % 3 === 0 ? ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Tư pháp', allUnits] : [allUnits],
    time: index === 1 ? `Trước ngày 15/0${quarter * 2 + 2}/2026` : heading.replace('QUÝ', 'Quý'),
  })),
}))

/** A plan of 30 tasks in four quarters. */
export const samplePlan: PlanDocumentData = {
  heading: sampleHeading,
  abstract: 'Công tác thi đua, khen thưởng năm 2026',
  bases: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    'Căn cứ các Nghị định của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    'Căn cứ Nghị quyết số 46/NQ-HĐND ngày 09/12/2025 của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2026',
  ],
  introduction:
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 trên địa bàn tỉnh, như sau:',
  purpose: [
    'Đẩy mạnh các phong trào thi đua, thiết thực lập thành tích chào mừng các ngày lễ, kỷ niệm trong năm 2026 với quyết tâm khắc phục mọi khó khăn, thách thức, thực hiện thắng lợi các chỉ tiêu phát triển kinh tế - xã hội, nhiệm vụ công tác năm 2026 của tỉnh.',
    'Tổ chức thực hiện tốt công tác thi đua, khen thưởng, nâng cao chất lượng, hiệu quả các phong trào thi đua.',
  ],
  requirements: [
    'Các cấp, các ngành trên địa bàn tỉnh chủ động triển khai; bảo đảm thực hiện hiệu quả, đồng bộ các nội dung quản lý nhà nước về công tác thi đua, khen thưởng; công tác khen thưởng công khai, minh bạch, đúng người, đúng thành tích, dân chủ, khách quan, góp phần khích lệ, động viên kịp thời các tập thể, cá nhân.',
  ],
  sections: [
    {
      heading: 'Nhiệm vụ trọng tâm',
      paragraphs: [
        'a) Tham mưu Ủy ban nhân dân tỉnh ban hành các văn bản lãnh đạo, chỉ đạo về công tác thi đua, khen thưởng trên địa bàn tỉnh.',
        'b) Đôn đốc, kiểm tra, giám sát, hướng dẫn việc thực hiện các phong trào thi đua và thực hiện các chủ trương, chính sách về thi đua, khen thưởng của các cơ quan, đơn vị trên địa bàn tỉnh.',
        'c) Theo dõi, định kỳ đánh giá tình hình thực hiện phong trào thi đua và công tác khen thưởng; kiến nghị, đề xuất các chủ trương, giải pháp đẩy mạnh phong trào thi đua yêu nước.',
      ],
    },
  ],
  duties: [
    {
      body: 'Các cơ quan, đơn vị, địa phương và các Cụm, Khối thi đua',
      paragraphs: [
        '- Căn cứ Kế hoạch này xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 phù hợp với chức năng, nhiệm vụ được giao và tổ chức triển khai thực hiện có hiệu quả.',
        '- Xây dựng, bồi dưỡng điển hình tiên tiến, cách làm hay, gương người tốt, việc tốt trong từng ngành, từng lĩnh vực.',
      ],
    },
    {
      body: 'Sở Nội vụ',
      paragraphs: [
        'Theo dõi, đôn đốc các Khối thi đua của tỉnh và các đơn vị trong khối triển khai thực hiện, định kỳ tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.',
      ],
    },
  ],
  contactBody: 'Sở Nội vụ (Ban Thi đua - Khen thưởng)',
  closing: null,
  signer: sampleSigner,
  recipients: [
    'Ban Thi đua - Khen thưởng Trung ương',
    'Thường trực Tỉnh ủy (để b/c)',
    'Thường trực HĐND tỉnh (để b/c)',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
    'Thành viên Hội đồng TĐKT tỉnh',
    'Các đơn vị thuộc Cụm, Khối thi đua của tỉnh',
    'Lưu: VT, NV.',
  ],
  annex: { title: 'Nhiệm vụ công tác thi đua, khen thưởng năm 2026', groups: sampleGroups },
}
