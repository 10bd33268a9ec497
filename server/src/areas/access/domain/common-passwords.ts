/**
 * Words that people build passwords from, without accents, spaces and signs. A password is refused where it is one of
 * them with digits or signs around it. Only ours to widen: there is no law in it.
 */
export const commonPasswordWords: ReadonlySet<string> = new Set(
  `password passw0rd pssw0rd pssword passwords mypassword letmein welcome welcometo iloveyou princess sunshine football baseball dragon
  monkey master shadow michael superman batman trustno administrator admin root system test guest user login secret
  changeme default qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfghjkll zxcvbnm zxcvbnmasd qazwsx qazwsxedc qazwsxedcrfv
  abcdef abcdefg abcdefgh abcdefghij abcabc abc aaaaaaaaaa google facebook gmail internet computer samsung iphone
  matkhau matkhaumoi matkhaucu matkhauadmin matkhaucuatoi matma doimatkhau khongcomatkhau quenmatkhau dangnhap taikhoan
  anhyeuem emyeuanh yeuem yeuanh yeuemnhieu yeuanhnhieu anhnhoem emnhoanh anhyeuemnhieu iloveyouforever tinhyeu
  vietnam vietnamvodich toiyeuvietnam yeuvietnam vietnammuonnam hanoi hanoivietnam saigon hochiminh hochiminhcity
  tphochiminh thanhphohochiminh danang haiphong cantho nghean thanhhoa quangninh donglaokhoi quochuy dangcongsan
  xinchao xinchaovietnam chaoban camon congtyabc cogiao thaygiao hocsinh sinhvien giaovien bacho bachodaiduong
  thiduakhenthuong thidua khenthuong tdkt banthiduakhenthuong neuguong hethongneuguong
  nguyenvana nguyenthia tranvanb nguyen tran giadinh giadinhtoi conyeu meyeu boyeu chame hanhphuc maymanphattai
  phattai locphat anninh conganvietnam quandoi ubnd uybannhandan uyban sonoivu sonoivutinh phongnoivu vanphong`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
