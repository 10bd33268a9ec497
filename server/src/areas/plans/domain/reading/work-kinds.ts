import type { WorkKind } from '../work-kind.ts'
import { fold, squeeze } from './text.ts'

/**
 * The kind of work by the first action and its object. Verbs that say only that something is set going ("tham mưu",
 * "tổ chức", "triển khai", "đôn đốc") are taken off first; the first rule that fits what is left decides.
 */
export function workKindOf(text: string): WorkKind {
  // Without accents "hội thao" (games) and "hội thảo" (a conference) are one word.
  const words = fold(squeeze(text.slice(0, 2000)).replace(/hội thao/giu, 'thi đấu'))
    .replace(/["“”'‘’]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/thi dua\s*[,-]\s*khen thuong|tdkt|td-kt/g, 'tdkt')
  const whole = words.slice(0, 600)
  for (const [pattern, kind] of early) if (pattern.test(whole)) return kind
  const core = coreOf(whole)
  for (const [pattern, kind] of rules) if (pattern.test(core)) return kind
  for (const [pattern, kind] of late) if (pattern.test(whole)) return kind
  return 'other'
}

const opener =
  /^(?:(?:tham muu|tiep tuc|chu dong|tich cuc|thuc hien tot|thuc hien|trien khai|phoi hop(?: voi)?|hoan thanh|hoan thien|chi dao|don doc, huong dan|huong dan, don doc|don doc|tap trung|tang cuong|day manh|lam tot|to chuc tot|to chuc|nang cao chat luong|nang cao|quan tam|chuan bi|doi moi|cong tac|viec|va|cho|tot|kip thoi|thuong xuyen|de xuat|phe duyet|trinh|tong hop|dam bao|co hieu qua|hieu qua)(?:\s+|,\s*))+/

/** What is left after the verbs that only set going, and after the body that is addressed. */
function coreOf(words: string): string {
  let core = words
  for (let turn = 0; turn < 3; turn += 1) {
    const before = core
    core = core.replace(opener, '')
    core = core.replace(
      /^(?:chu tich |lanh dao |giam doc |hieu truong |thuong truc |thu truong )?(?:ubnd|uy ban nhan dan|ban (?:thuong vu|chap hanh|chi dao|can su)|dang uy|tinh uy|thuong truc|cap uy|hoi dong|so(?! ket|,| tong)|cac co quan|cac don vi|co quan|bgh|ban giam hieu|cong doan|nganh|hoi doanh nghiep|cac (?:cum|khoi))\b[^.]{0,120}?\s(?=ban hanh|to chuc|phat dong|trien khai|trinh|thuc hien|xay dung|quyet dinh|dang ky|xet|so ket|tong ket|kiem tra|bao cao|nghiem tuc|kien toan|cung co|thanh lap|khen thuong|hop )/,
      '',
    )
    if (core === before) break
  }
  return core
}

/** Recognised wherever the words stand, because nothing else is meant by them. */
const early: [RegExp, WorkKind][] = [
  [/^(?:trien khai )?thuc hien ke hoach kiem tra/, 'inspection'],
  [
    /phan mem|ung dung cong nghe thong tin|chuyen doi so trong cong tac (?:tdkt|thi dua)|csdl|co so du lieu tdkt/,
    'software',
  ],
  [/so hoa|nhap du lieu/, 'digitisation'],
  [
    /\btthc\b|thu tuc hanh chinh.*(?:cong bo|danh muc|quy trinh)|(?:cong bo|danh muc|chuan hoa|quy trinh).*thu tuc hanh chinh/,
    'procedures',
  ],
  [
    /^(?:(?:tham muu|to chuc|thuc hien|trien khai|ra soat|tiep nhan)[ ,]+)*(?:cap doi|cap lai|cap phat hien vat|mua sam|in bang|in an|quan ly hien vat|hien vat)/,
    'award-items',
  ],
  [
    /^hoi dong (?:khoa hoc|sang kien)[^.;]{0,30} (?:to chuc|xet|cham|danh gia|hop)|^(?:xet|cham|danh gia|to chuc (?:cham|xet|danh gia))[^.;]{0,100}(?:sang kien|skkn)/,
    'initiative-review',
  ],
  [
    /^(?:to chuc |tham muu |chuan bi |du )*(?:hop|phien hop|cuoc hop)\b[^.;]{0,40}(?:hoi dong|hdtdkt|hd tdkt|hdsk|hd sang kien)/,
    'council-session',
  ],
]

const rules: [RegExp, WorkKind][] = [
  [/^(?:tang cuong )?(?:viec )?phat hien va de nghi khen/, 'commendation'],
  [/^(?:lap |xay dung |ban hanh |du thao |tham muu )*ke hoach\b(?!.{0,3}$)/, 'plan'],
  [/^(?:xay dung|ban hanh|lap)[^.;:]{0,20}(?:ke hoach|chuong trinh)/, 'plan'],
  [/^(?:chuong trinh so \S+[^;]*phat dong)/, 'movement-launch'],
  [/^(?:viet |xay dung |lap |gui |du thao )*bao cao\b/, 'report'],
  [/^(?:ke hoach kiem tra|kiem tra|giam sat|theo doi, kiem tra|thanh tra|kiem tra, giam sat)/, 'inspection'],
  [/^(?:hop|phien hop)\b/, 'council-session'],
  [
    /^(?:(?:ra soat|cung co|cung co,?|kien toan|thanh lap)[, ]+)*(?:kien toan|kiem toan|cung co|thanh lap|phan chia|chia)\b[^;]{0,60}(?:hoi dong|cum|khoi|ban|to )/,
    'organisation',
  ],
  [
    /^(?:ban hanh )?quyet dinh (?:kien toan|thanh lap|to chuc cac cum|phan chia|phan cong|chia)/,
    'organisation',
  ],
  [/^(?:ban hanh )?(?:cac )?quyet dinh (?:khen|tang|cong nhan danh hieu)/, 'commendation'],
  [/^(?:ban hanh cac quyet dinh khen)/, 'commendation'],
  [
    /^(?:ban hanh|chi thi|quyet dinh|quy dinh|quy che|huong dan|cong van|van ban|ra soat[^.;]{0,40}(?:van ban|quy che|quy dinh)|sua doi|bo sung|cac van ban|cac noi dung quy dinh|xay dung (?:du thao|quy|huong dan|van ban|bo tieu chi|tieu chi|cac tieu chi)|du thao|cac quy dinh)/,
    'directive',
  ],
  [
    /^(?:ky ket|ky)?\s?giao uoc|^(?:tham dinh|cham|tu cham|xet)[^.;]{0,30}diem|^cham diem|^(?:tong ket )?cham diem|^tong ket cham diem|^binh xet thi dua (?:cum|khoi)|^ky (?:ket )?giao uoc|^(?:cac )?(?:hoat dong|nhiem vu)[^.;]{0,60}(?:cum|khoi) thi dua/,
    'covenant-and-scoring',
  ],
  [/^(?:cac don vi |cac ca nhan )?dang ky\b|^giao chi tieu|^(?:phieu )?dang ky/, 'registration'],
  [
    /^(?:du |tham du |tham gia |cu |mo |cac )*(?:[^.;]{0,50})(?:tap huan|boi duong(?: nghiep vu| kien thuc)|dao tao nghiep vu)/,
    'training',
  ],
  [
    /^(?:du |tham gia |cac |doan )*(?:doan )?(?:di )?(?:hoc tap|tham quan|thăm quan|trao doi|giao luu|gioi thieu, tham quan|nghien cuu thuc te)/,
    'study-visit',
  ],
  [
    /^le (?:ton vinh|trao|don nhan|cong bo|ky niem|tuyen duong|vinh danh)|^trao tang|^(?:lễ|le)\b/,
    'ceremony',
  ],
  [
    /^phat dong|^huong ung|^tham gia[^.;]{0,20}phong trao|^(?:cac )?phong trao thi dua|^ra quan/,
    'movement-launch',
  ],
  [
    /^(?:du |tham du |tham gia |cac |hoat dong |to chuc )*(?:hoi nghi|dai hoi|hoi thao|toa dam|so ket (?:va )?(?:trao|cong tac|hoat dong)|(?:hoat dong )?(?:so ket|tong ket) (?:cong tac|va trao|nam)|hoat dong (?:so ket|tong ket))/,
    'conference',
  ],
  [/^(?:cac )?(?:so ket|tong ket|danh gia|theo doi|so, tong ket)/, 'movement-review'],
  [
    /^(?:lua chon|phat hien|boi duong|nhan rong|xay dung|bieu duong|gioi thieu|ton vinh|chon|tuyen chon)\b[^;]{0,140}(?:dien hinh|guong|nguoi tot|mo hinh|nhan to moi|tieu bieu)/,
    'exemplar',
  ],
  [/^[^.;]{0,60}phat hien[^.;]{0,60}dien hinh/, 'exemplar'],
  [
    /^(?:tuyen truyen|thong tin|truyen thong|pho bien|quan triet|dang tai|bien tap|xay dung (?:chuyen trang|chuyen muc|phong su|tin bai)|viet (?:tin|bai))/,
    'communication',
  ],
  [
    /^(?:xet|binh xet|tham dinh|tiep nhan|thu tuc|ho so|danh sach|cac thu tuc|de nghi|khen|quyet dinh|cong nhan|nghiem thu|phat hien va de nghi khen|lap ho so|ra soat ho so|suy ton|binh chon|bo phieu|lay y kien|hiep y)/,
    'commendation',
  ],
  [/^(?:viec )?(?:xet tang|truy tang|phat hien)/, 'commendation'],
  [/^ke hoach/, 'plan'],
  [/^thi dua /, 'other'],
]

/** Where the first action says too little: what the words are about at all. */
const late: [RegExp, WorkKind][] = [
  [
    /(?:xet tang|truy tang|ho so khen thuong|trinh khen|khen thuong nganh|khen thuong (?:cac|cho|theo|chuyen de|dot xuat|cap))/,
    'commendation',
  ],
  [/so ket|tong ket/, 'movement-review'],
  [/kiem tra|giam sat/, 'inspection'],
  [/phat dong|phong trao thi dua/, 'movement-launch'],
  [/dien hinh tien tien|nguoi tot, viec tot|nguoi tot - viec tot/, 'exemplar'],
  [/tuyen truyen|pho bien/, 'communication'],
  [/bao cao/, 'report'],
  [/van ban|quy dinh|quy che|huong dan/, 'directive'],
  [/khen thuong|danh hieu/, 'commendation'],
  [/hoi nghi|dai hoi/, 'conference'],
  [/giao uoc|cham diem|cum thi dua|khoi thi dua/, 'covenant-and-scoring'],
  [/sang kien/, 'initiative-review'],
  [/dang ky/, 'registration'],
  [/dieu kien|hoat dong/, 'other'],
]
