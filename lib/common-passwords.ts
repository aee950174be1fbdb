// Common passwords: well-known words of passwords, English and Vietnamese, and the ways in which people decorate them (years, digits,
// marks, repetition). The list proper is every word with every decoration: some 200,000 entries, tested by undecorating.
import { fold } from './search-fold.ts'

const ENGLISH = `password passw0rd passwords letmein welcome admin administrator root user guest test tester testing login master
  dragon monkey football baseball basketball soccer hockey superman batman spiderman ironman starwars pokemon naruto minecraft
  iloveyou lovely love princess sunshine shadow michael jordan michelle jessica jennifer ashley daniel thomas charlie andrew
  matthew joshua nicole robert anthony hunter killer ranger buster tigger pepper ginger summer winter spring autumn monday friday
  sunday january october november december secret secure security changeme default trustno1 access computer internet server
  system network database oracle mysql windows microsoft google facebook youtube samsung iphone android apple orange banana
  cheese chocolate cookie coffee flower butterfly rainbow diamond silver golden purple yellow green black white freedom liberty
  america london paris tokyo vietnam vietnamese saigon hanoi mustang ferrari mercedes porsche corvette harley yamaha honda toyota
  qwerty qwertyuiop qwertyui qwert qwerty123 asdfgh asdfghjkl asdf zxcvbn zxcvbnm zxcv qazwsx qazwsxedc 1q2w3e 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 abc abcd abcde abcdef abcdefg abcdefgh abc123 a1b2c3 a1b2c3d4 aaaa aa123456 hello hellokitty
  helloworld whatever nothing something anything forever family friend friends mother father brother sister baby babygirl angel
  jesus christ blessed heaven matrix phoenix thunder lightning storm eagle falcon tiger lion panther wolf bear horse dolphin
  chelsea arsenal liverpool manchester barcelona realmadrid juventus ronaldo messi beckham rooney cowboys yankees lakers steelers
  player player1 gamer cheater champion winner victory money dollar million business company office manager director president
  student teacher school college university doctor nurse soldier police fuckyou asshole bitch sexy hottie ninja samurai zombie
  letmein1 openup opensesame pass passme p@ssw0rd p@ssword pa55word temp temporary demo sample example public private support
  service operator backup restore firewall cisco router wireless wifi hotspot bluetooth mobile phone camera music guitar piano`

const VIETNAMESE = `matkhau mat khau matkhaumoi matkhaucu matkhau123 doimatkhau khongbiet khongco khongnho quenmatkhau anhyeuem
  emyeuanh yeuem yeuanh yeuemnhieu anhnhoem emnhoanh toiyeuvietnam yeuvietnam vietnamvodich tinhyeu tinhban hanhphuc maimai
  maimaiyeuem giadinh bome meyeucon conyeume bachoconyeu congai contrai chongyeu voyeu nguyenvana nguyenvanan nguyen tran le pham
  hoang huynh phan vu vo dang bui do ho ngo duong ly nguyenthi nguyenvan tranvan tranthi levan lethi phamvan xinchao chaoban camon
  thanhcong maymman phattai phatloc tailoc anlanh binhan hoabinh doclap tudo dockaptudohanhphuc doclaptudohanhphuc hochiminh bacho
  cuocsong hoctap lamviec nhanvien canbo congchuc vienchuc chuyenvien truongphong phophong giamdoc phogiamdoc lanhdao chutich
  phochutich bithu vanthu ketoan tochuc hanhchinh vanphong coquan donvi phongban sonoivu bonoivu nhanuoc chinhphu quochoi
  thutuong chuyendoiso chuyendoi so kinhteso xahoiso chinhphuso chinhquyenso dichvucong motcua thongtin truyenthong
  thongtintruyenthong sotttt botttt khoahoccongnghe sokhcn bokhcn ubnd ubndtinh uybannhandan uyban hoidongnhandan tinhuy huyenuy
  thanhuy dangcongsan dangvien doanthanhnien congan quandoi biendong hoangsa truongsa baocao solieu thongke tonghop quantri
  quantrihethong quantrivien hethong taikhoan dangnhap nguoidung tiendoso congtiendoso tiendo cong dien tu congthongtin vnpt
  viettel mobifone vinaphone fpt misa zalo yeutoquoc toquoc dongbao anhhung bongda doituyen congphuong quanghai meocon chocon
  conmeo concho caheo hoahong hoamai hoasen hoadao muaxuan muaha muathu muadong tettet tetnguyendan trungthu trangsang sao`

const PLACES = `An Giang,Bà Rịa Vũng Tàu,Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình
  Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải
  Dương,Hải Phòng,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ
  An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái
  Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Huế,Tiền Giang,Hồ Chí Minh,TP Hồ Chí Minh,Sài Gòn,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh
  Phúc,Yên Bái,Việt Nam`

/** What stands in front of or behind a word and adds nothing: years, runs of digits, marks. */
const DECORATION = String.raw`(?:(?:19|20)\d\d|\d{1,4}|12345\d{0,5}|123123|112233|111111|000000|666666|888888|[!@#$%^&*._?+=~-]{1,3})`
const PREFIX_OF = ['tinh', 'tp', 'thanhpho', 'ubnd', 'ubndtinh', 'so', 'bo']

const WORDS = new Set([...words(ENGLISH), ...words(VIETNAMESE), ...placeWords()])
const DECORATED = new RegExp(`^${DECORATION}{0,2}(.*?)${DECORATION}{0,3}$`)
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

/** Is it a well-known word, plain, doubled, decorated or in look-alike digits; or only a run, or the same few characters over and over? */
export function isCommonPassword(password: string): boolean {
  const plain = fold(password).replace(/[\s'"]/g, '')
  return isMonotonous(plain) || candidates(plain).some(isMadeOfWords)
}

/** How many entries the list has before anything is doubled or decorated twice: words × single decorations. */
export function countCommonPasswords(): number {
  const years = 200
  const digits = 10 + 100 + 1000 + 10_000
  return WORDS.size * (1 + years + digits)
}

function candidates(plain: string) {
  const core = DECORATED.exec(plain)?.[1] ?? plain
  return [plain, core, unleet(plain), unleet(core)].filter((candidate) => candidate !== '')
}

/** One word, or up to three in a row (“matkhaumatkhau”, “ubndlaichau”), decorations between them removed. */
function isMadeOfWords(text: string) {
  const letters = text.replace(/[^a-z]/g, '')
  return WORDS.has(text) || (letters.length >= text.length / 2 && isChain(letters, 3))
}

function isChain(text: string, most: number): boolean {
  if (text === '') return true
  if (most === 0) return false
  for (let end = text.length; end >= 2; end -= 1) {
    if (WORDS.has(text.slice(0, end)) && isChain(text.slice(end), most - 1)) return true
  }
  return false
}

/** '121212121212', 'abcabcabcabc', '123456789012', 'abcdefghijkl': a short unit repeated, or characters that only count on. */
function isMonotonous(plain: string) {
  if (plain === '' || /^(.{1,4}?)\1+.{0,3}$/s.test(plain)) return true
  const steps = [...plain].slice(1).map((character, i) => character.charCodeAt(0) - plain.charCodeAt(i))
  return steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length >= steps.length * 0.8
}

function unleet(text: string) {
  return text.replace(/[013457@$]/g, (character) => LEET[character] ?? character)
}

function words(list: string) {
  return fold(list).split(' ')
}

function placeWords() {
  const places = PLACES.split(',').map((place) => fold(place).replaceAll(' ', ''))
  return [...places, ...PREFIX_OF.flatMap((prefix) => places.map((place) => prefix + place))]
}
