import type { lists, PaperPerson } from './people.ts'

const upper = (text: string) => text.toLocaleUpperCase('vi')
const longDate = (text: string) => {
  const [day, month, year] = text.split('/')
  return `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`
}

const frame = (body: string, style: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
  * { box-sizing: border-box; margin: 0 }
  body { font-family: "Liberation Serif", "Tinos", "Times New Roman", serif; color: #1c1a18; background: #fff; width: 794px; }
  ${style}</style><body>${body}</body></html>`

/** A certificate as it was printed: centred lines on a bordered sheet. */
export function certificatePage(person: PaperPerson): string {
  const woman = /\sThị\s/.test(person.fullName)
  return frame(
    `<main>
      <p class="b">CHỦ TỊCH</p><p class="b">HỘI ĐỒNG NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p class="g">TẶNG THƯỞNG</p><h1>${upper(person.awardTitle)}</h1>
      <p class="n">${woman ? 'Bà' : 'Ông'}: ${upper(person.fullName)}</p>
      <p>Năm sinh: ${person.birth}</p>
      <p>Quê quán: ${person.nativePlace}</p>
      <p>Đã có thành tích trong cuộc ${person.period.replace('Kháng', 'kháng')}</p>
      <p class="d">Quyết định số: ${person.decisionNumber} ${longDate(person.decisionOn)}</p>
      <div class="s"><div>Số bằng: ${person.approvalNumber}</div>
      <div><b>${upper(person.signerPosition)}</b><br><br><br>${person.signer}</div></div></main>`,
    `main { margin: 36px; padding: 56px 40px; border: 5px double #7a5a20; text-align: center; font-size: 22px; line-height: 1.75 }
     h1 { font-size: 31px; margin: 10px 0 26px } .b { font-weight: bold } .g { margin-top: 34px; font-size: 25px }
     .n { font-size: 26px; font-weight: bold } .d { margin-top: 22px }
     .s { display: flex; justify-content: space-between; margin-top: 40px; text-align: center }`,
  )
}

/** An extract of a dossier, typed on a form with labels. */
export function sheetPage(person: PaperPerson): string {
  const row = (label: string, value: string) => `<p>${label}: ${value}</p>`
  const isVolunteer = /Thanh niên xung phong/.test(person.awardTitle)
  return frame(
    `<main><p class="c b">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="c b">Độc lập - Tự do - Hạnh phúc</p>
     <h1>PHIẾU TRÍCH HỒ SƠ KHEN THƯỞNG</h1>
     ${row('Họ và tên', person.fullName)}
     ${row('Ngày, tháng, năm sinh', person.birth)}
     ${row('Quê quán', person.nativePlace)}
     ${row('Nơi ở hiện nay', person.residence)}
     ${row('Chức vụ', person.position)}
     ${row(isVolunteer ? 'Thời gian tham gia TNXP' : 'Thời kỳ kháng chiến', person.period)}
     ${row('Thời gian phục vụ', person.served)}
     ${row('Hình thức khen thưởng', person.awardTitle)}
     ${row('Quyết định số', `${person.decisionNumber} ${longDate(person.decisionOn)}`)}
     ${row('Số bằng', person.approvalNumber)}
     ${row('Cơ quan đề nghị', person.proposer)}
     ${row('Chức vụ người ký', person.signerPosition)}
     ${row('Người ký', person.signer)}</main>`,
    `main { padding: 70px 72px 90px; font-size: 20px; line-height: 1.95 } .c { text-align: center } .b { font-weight: bold }
     h1 { font-size: 24px; text-align: center; margin: 26px 0 22px }`,
  )
}

/** A list with ruled columns. */
export function listPage(list: (typeof lists)[number]): string {
  const body = list.rows
    .map(
      (row, i) =>
        `<tr><td>${i + 1}</td><td>${row.fullName}</td><td>${row.birth}</td><td>${row.nativePlace}</td><td>${row.award}</td><td>${row.number}</td></tr>`,
    )
    .join('')
  return frame(
    `<main><h1>${upper(list.title)}</h1><p class="c">(${list.decision})</p>
     <table><thead><tr><th>STT</th><th>Họ và tên</th><th>Năm sinh</th><th>Quê quán</th><th>Hình thức khen thưởng</th><th>Số bằng</th></tr></thead>
     <tbody>${body}</tbody></table></main>`,
    `main { padding: 56px 40px 80px; font-size: 17px; line-height: 1.5 } h1 { font-size: 20px; text-align: center } .c { text-align: center; margin: 8px 0 20px }
     table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #333; padding: 9px 8px; text-align: left } th { text-align: center }`,
  )
}
