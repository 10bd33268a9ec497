/** Every address of the web app, one function each. A page's route is the same path with `$name` for a value. */
export const paths = {
  today: () => '/',

  plans: () => '/ke-hoach',
  newPlan: () => '/ke-hoach/doc',
  planReading: (readingId: string) => `/ke-hoach/doc/${readingId}`,
  plan: (planId: string) => `/ke-hoach/${planId}`,
  writePlan: () => '/ke-hoach/soan',
  planCompare: (planId: string) => `/ke-hoach/${planId}/doi-chieu`,
  planProgress: (planId: string) => `/ke-hoach/${planId}/tien-do`,
  planReport: (planId: string, reportId: string) => `/ke-hoach/${planId}/bao-cao/${reportId}`,
  planCascade: (planId: string) => `/ke-hoach/${planId}/cap-duoi`,
  planChild: (planId: string) => `/ke-hoach/${planId}/cap-duoi/lap`,
  planNextYear: (planId: string) => `/ke-hoach/${planId}/nam-sau`,
  planTemplates: () => '/ke-hoach/mau',

  tasks: () => '/nhiem-vu',
  task: (taskId: string) => `/nhiem-vu/${taskId}`,
  difficulties: () => '/vuong-mac',

  followUp: () => '/don-doc',
  followUpUnit: (unitId: string) => `/don-doc/don-vi/${unitId}`,
  followUpReminders: () => '/don-doc/nhac-viec',

  postings: () => '/niem-yet',
  newPosting: () => '/niem-yet/lap',
  posting: (postingId: string) => `/niem-yet/${postingId}`,
  opinions: () => '/xin-y-kien',
  newOpinion: () => '/xin-y-kien/lap',
  opinion: (requestId: string) => `/xin-y-kien/${requestId}`,
  packages: () => '/trinh-cap-tren',
  newPackage: () => '/trinh-cap-tren/lap',
  package: (packageId: string) => `/trinh-cap-tren/${packageId}`,
  publicPostings: () => '/cong-khai',
  publicPosting: (postingId: string) => `/cong-khai/${postingId}`,

  registrations: () => '/dang-ky',
  registrationCall: (callId: string) => `/dang-ky/${callId}`,
  registration: (registrationId: string) => `/dang-ky/don-vi/${registrationId}`,

  initiatives: () => '/sang-kien',

  organisation: () => '/to-chuc',
  unitImport: () => '/to-chuc/nhap-tep',
  unit: (unitId: string) => `/to-chuc/don-vi/${unitId}`,
  clusters: () => '/to-chuc/cum-khoi',
  cluster: (clusterId: string) => `/to-chuc/cum-khoi/${clusterId}`,
  clusterRanking: (clusterId: string) => `/to-chuc/cum-khoi/${clusterId}/xep-hang`,
  councils: () => '/to-chuc/hoi-dong',
  council: (councilId: string) => `/to-chuc/hoi-dong/${councilId}`,

  councilSessions: () => '/hop',
  councilSession: (sessionId: string) => `/hop/${sessionId}`,
  councilVote: (sessionId: string) => `/hop/${sessionId}/bo-phieu`,
  councilCount: (sessionId: string) => `/hop/${sessionId}/kiem-phieu`,
  councilRecord: (sessionId: string, kind: 'minutes' | 'vote-record') =>
    `/hop/${sessionId}/bien-ban${kind === 'minutes' ? '' : '?loai=kiem-phieu'}`,
  councilProjector: (sessionId: string) => `/hop/${sessionId}/trinh-chieu`,

  law: () => '/phap-luat',
  lawAward: (awardId: string, on?: string) => `/phap-luat/danh-hieu/${awardId}${on ? `?ngay=${on}` : ''}`,
  lawComparison: () => '/phap-luat/so-sanh',
  lawTexts: () => '/phap-luat/van-ban',
  lawNumbers: () => '/phap-luat/con-so',
  localRules: () => '/phap-luat/quy-dinh-rieng',
  newLocalRule: () => '/phap-luat/quy-dinh-rieng/lap',
  localRule: (ruleId: string) => `/phap-luat/quy-dinh-rieng/${ruleId}`,
  editLocalRule: (ruleId: string) => `/phap-luat/quy-dinh-rieng/${ruleId}/sua`,
  workingDays: () => '/phap-luat/ngay-lam-viec',

  verdict: () => '/xet-dieu-kien',
  outlook: () => '/xet-dieu-kien/sap-du',
  dryRun: () => '/xet-dieu-kien/thu-thay-doi',
  verdictOf: (subject: string, award?: string) =>
    `/xet-dieu-kien?cua=${subject}${award ? `&danh-hieu=${award}` : ''}`,
  yearResults: (of?: { unitId: string; year?: number; name?: string }) =>
    of
      ? `/xet-dieu-kien/ket-qua-nam?don-vi=${of.unitId}${of.year ? `&nam=${of.year}` : ''}${of.name ? `&tim=${encodeURIComponent(of.name)}` : ''}`
      : '/xet-dieu-kien/ket-qua-nam',

  rounds: () => '/dot-xet',
  newRound: (taskId?: string) => (taskId ? `/dot-xet/mo?nhiem-vu=${taskId}` : '/dot-xet/mo'),
  round: (roundId: string) => `/dot-xet/${roundId}`,
  appraisal: (roundId: string) => `/dot-xet/${roundId}/tham-dinh`,
  dossier: (dossierId: string) => `/ho-so/${dossierId}`,
  dossierVersion: (dossierId: string, version: number) => `/ho-so/${dossierId}/lan-gui/${version}`,
  nomination: (nominationId: string) => `/de-nghi/${nominationId}`,

  register: () => '/so-vang',
  awardImports: () => '/so-vang/nhap',
  awardImport: (importId: string, isKnown = false) =>
    `/so-vang/nhap/${importId}${isKnown ? '?da-gui=1' : ''}`,
  newAward: (holderId?: string) => (holderId ? `/so-vang/ghi?nguoi=${holderId}` : '/so-vang/ghi'),
  awardHolder: (holderId: string) => `/so-vang/nguoi/${holderId}`,
  awardDecision: (decisionId: string) => `/so-vang/quyet-dinh/${decisionId}`,

  certificates: (decisionId?: string) => (decisionId ? `/bang-khen?quyet-dinh=${decisionId}` : '/bang-khen'),
  newCertificateBatch: (decisionId?: string) =>
    decisionId ? `/bang-khen/lo-moi?quyet-dinh=${decisionId}` : '/bang-khen/lo-moi',
  certificateBatch: (batchId: string) => `/bang-khen/lo/${batchId}`,
  certificateLayouts: () => '/bang-khen/mau',
  certificateLayout: (layoutId: string) => `/bang-khen/mau/${layoutId}`,
  certificatePrinters: () => '/bang-khen/may-in',
  checkCertificate: (code?: string) => (code ? `/kiem-tra/${code}` : '/kiem-tra'),

  decisions: () => '/quyet-dinh',
  newDecision: () => '/quyet-dinh/soan',
  decision: (decisionId: string, part?: string) =>
    part ? `/quyet-dinh/${decisionId}?phan=${part}` : `/quyet-dinh/${decisionId}`,
  bonusFund: () => '/quyet-dinh/quy-khen-thuong',

  templates: () => '/quan-tri/mau-van-ban',
  template: (key: string) => `/quan-tri/mau-van-ban/${key}`,

  items: () => '/hien-vat',
  itemKind: (kindId: string) => `/hien-vat/kho/${kindId}`,
  itemHandovers: () => '/hien-vat/giao-nhan',
  itemRequests: () => '/hien-vat/ho-so',
  itemRequest: (requestId: string) => `/hien-vat/ho-so/${requestId}`,
  publicItemRequest: (receiptNumber?: string) =>
    receiptNumber ? `/tra-cuu-ho-so/${receiptNumber}` : '/tra-cuu-ho-so',

  resistance: () => '/khang-chien',
  resistanceBatches: () => '/khang-chien/dot',
  resistanceBatch: (batchId: string) => `/khang-chien/dot/${batchId}`,
  resistanceProgress: () => '/khang-chien/tien-do',
  resistanceRecord: (recordId: string) => `/khang-chien/ban-ghi/${recordId}`,
  resistanceEntry: (recordId: string) => `/khang-chien/ban-ghi/${recordId}/nhap`,
  resistanceCompare: (recordId: string) => `/khang-chien/ban-ghi/${recordId}/doi-chieu`,

  guide: (chapter?: string) => (chapter ? `/huong-dan/${chapter}` : '/huong-dan'),

  accounts: () => '/quan-tri/tai-khoan',
  account: (accountId: string) => `/quan-tri/tai-khoan/${accountId}`,
  ledger: () => '/quan-tri/nhat-ky',
  ledgerOf: (objectKind: string, objectId: string) =>
    `/quan-tri/nhat-ky?loai=${encodeURIComponent(objectKind)}&ma=${encodeURIComponent(objectId)}`,

  myPassword: () => '/toi/mat-khau',
  mySessions: () => '/toi/phien-dang-nhap',
  mySecondFactor: () => '/toi/xac-thuc-hai-lop',
  myDeputies: () => '/toi/uy-quyen',

  signIn: (comeBackTo?: string) =>
    comeBackTo && comeBackTo !== '/' ? `/dang-nhap?tro-lai=${encodeURIComponent(comeBackTo)}` : '/dang-nhap',
  signInAgain: (comeBackTo: string) => `/dang-nhap?het-phien=1&tro-lai=${encodeURIComponent(comeBackTo)}`,
  setUp: () => '/cai-dat',
}
