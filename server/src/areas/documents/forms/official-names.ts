/** What the parts of every official document are called in the forms that officers edit: Vietnamese, without accents. */
const names: Readonly<Record<string, string>> = {
  superiorBody: 'co_quan_chu_quan',
  issuingBody: 'co_quan_ban_hanh',
  issuingBodyRule: 'ke_co_quan',
  issuer: 'ten_co_quan',
  numberLine: 'dong_so',
  number: 'so_ky_hieu',
  placeDate: 'dia_danh_ngay',
  date: 'ngay_ban_hanh',
  recipients: 'noi_nhan',
  signerLines: 'chuc_vu_ky',
  signerName: 'nguoi_ky',
  abstract: 'trich_yeu',
  abstractRule: 'ke_trich_yeu',
  about: 've_viec',
  oneAddressee: 'kinh_gui',
  manyAddressees: 'kinh_gui_nhieu',
  list: 'noi_kinh_gui',
  headingRow: 'dong_tieu_de',
  heading: 'tieu_de',
}

/** The placeholders of the shared blocks, renamed for a form. */
export function inVietnamese(xml: string): string {
  return xml.replace(/\{([#/^@]|-w:tr )?([a-zA-Z]+)\}/g, (whole, mark: string | undefined, name: string) =>
    names[name] ? `{${mark ?? ''}${names[name]}}` : whole,
  )
}

/** The values of the shared blocks, renamed for a form; what has no such name is left out. */
export function namedInVietnamese(view: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(view).flatMap(([name, value]) => (names[name] ? [[names[name], value]] : [])),
  )
}
