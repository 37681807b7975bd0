"""The words and symbols of money; ISO 4217 codes are the units.

A line of `NATIONAL` is "noun, plural: CODE people|country, …"; of `OWN` "CODE: word, word"; of `SUBUNITS`
"CODE ×part: word, word"; of `SIGNS` "CODE: sign, sign", read as they are written.
"""

NATIONAL = """
dollar, dollars: USD us|u.s.|american|united states, AUD australian|aussie, BBD barbadian, BMD bermudan|bermudian
dollar, dollars: BND brunei, BSD bahamian, BZD belize, CAD canadian, FJD fijian|fiji, GYD guyanese, HKD hong kong
dollar, dollars: JMD jamaican, KYD cayman islands|cayman, LRD liberian, NAD namibian, NZD new zealand|kiwi
dollar, dollars: SBD solomon islands, SGD singapore|singaporean, SRD surinamese
dollar, dollars: TTD trinidad and tobago|trinidad & tobago
dollar, dollars: TWD new taiwan|taiwan|taiwanese, XCD east caribbean, ZWD zimbabwean|zimbabwe
pound, pounds: GBP british|uk|u.k.|english, EGP egyptian|egypt, FKP falkland islands, GIP gibraltar, IEP irish
pound, pounds: LBP lebanese, SDG sudanese, SHP st. helena, SSP south sudanese, SYP syrian, CYP cypriot|cyprus
franc, francs: CHF swiss, BEF belgian, BIF burundian|burundi, CDF congolese, DJF djiboutian|djibouti, FRF french
franc, francs: GNF guinean, KMF comorian, RWF rwandan|rwanda, XAF cfa|central african cfa, XOF west african cfa
franc, francs: XPF cfp, LUF luxembourg
peso, pesos: ARS argentine|argentinian|argentina, CLP chilean, COP colombian, CUP cuban, DOP dominican, MXN mexican
peso, pesos: PHP philippine|philippines|filipino, UYU uruguayan
dinar, dinars: BHD bahraini|bahrain, DZD algerian, IQD iraqi, JOD jordanian|jordan, KWD kuwaiti|kuwait, LYD libyan
dinar, dinars: RSD serbian, TND tunisian, YUM yugoslav
rupee, rupees: INR indian, LKR sri lankan|sri lanka, MUR mauritian|mauritius, NPR nepalese|nepali
rupee, rupees: PKR pakistani|pakistan
rupee, rupees: SCR seychellois|seychelles
rial, rials: IRR iranian|iran, OMR omani|oman, YER yemeni
riyal, riyals: SAR saudi|saudi arabian, QAR qatari|qatar, OMR omani
dirham, dirhams: AED uae|u.a.e.|emirati, MAD moroccan
ruble, rubles: RUB russian, BYN belarusian|belarus
rouble, roubles: RUB russian, BYN belarusian|belarus
shilling, shillings: KES kenyan|kenya, SOS somali, TZS tanzanian, UGX ugandan|uganda
krona, kronor: SEK swedish
krona, kronas: SEK swedish, ISK icelandic
króna, krónur: ISK icelandic
krone, kroner: DKK danish, NOK norwegian
koruna, korunas: CZK czech, SKK slovak
mark, marks: DEM german|deutsche|west german, BAM convertible|bosnian
schilling, schillings: ATS austrian
lira, liras: TRY turkish, ITL italian
lira, lire: ITL italian
won, won: KRW south korean|korean, KPW north korean
yuan, yuan: CNY chinese
yen, yen: JPY japanese
leu, lei: RON romanian, MDL moldovan
escudo, escudos: PTE portuguese, CVE cape verdean
guilder, guilders: NLG dutch, XCG caribbean, ANG antillean
kwacha, kwachas: MWK malawian, ZMW zambian
manat, manats: AZN azerbaijani, TMT turkmen
som, soms: KGS kyrgyz, UZS uzbek
leone, leones: SLE sierra leonean
bolívar, bolívares: VES venezuelan
bolivar, bolivars: VES venezuelan
real, reais: BRL brazilian
sol, soles: PEN peruvian
rand, rand: ZAR south african
baht, baht: THB thai
dong, dong: VND vietnamese
ringgit, ringgits: MYR malaysian|malaysia
shekel, shekels: ILS israeli|israeli new|new israeli
taka, takas: BDT bangladeshi|bangladesh
colón, colones: CRC costa rican
colon, colones: CRC costa rican
hryvnia, hryvnias: UAH ukrainian
rupiah, rupiahs: IDR indonesian
zloty, zlotys: PLN polish
forint, forints: HUF hungarian
naira, nairas: NGN nigerian
tugrik, tugriks: MNT mongolian
"""

OWN = """
USD: dollar, dollars, us$, bucks, buck, greenbacks, united states dollars
GBP: pounds sterling, pound sterling, quid, sterling, sterling pounds
EUR: euro, euros
CHF: franc, francs
INR: rupee, rupees, rs, rs.
JPY: yen
CNY: yuan, renminbi, kuai, yuan renminbi, rmb, chinese renminbi
TWD: ntd
KRW: won
AED: dirham, dirhams
SAR: riyal, riyals, saudiriyal, saudi riyals
RUB: ruble, rubles, rouble, roubles
TRY: lira
SEK: krona, kronor
NOK: krone, kroner
CZK: koruna, korunas
THB: baht
VND: dong
ZAR: rand
ILS: shekel, shekels
BRL: reais
PLN: zloty, zlotys, zlotych
HUF: forint, forints
IDR: rupiah, rupiahs
MYR: ringgit, ringgits
NGN: naira, nairas
UAH: hryvnia, hryvnias, hryvnya
BDT: taka
AFN: afghani, afghanis
ALL: lek, lekë
AMD: dram, drams
AOA: kwanza, kwanzas
AWG: aruban florin, aruban florins
AZN: manat, manats
BGN: lev, leva, levs
BOB: boliviano, bolivianos
BTN: ngultrum, ngultrums
BWP: pula, pulas
CRC: colones
EEK: kroon, kroons
EGP: geneh, genihat masriya, egyptianpound, egyptianpounds
ERN: nakfa, nakfas
ESP: peseta, pesetas
ETB: birr, birrs
FIM: markka, markkas, markkaa, finnish markka
GEL: lari, laris
GHS: cedi, cedis
GMD: dalasi, dalasis
GRD: drachma, drachmas, drachmae
GTQ: quetzal, quetzals, quetzales
HNL: lempira, lempiras
HRK: kuna, kunas
HTG: gourde, gourdes
KHR: riel, riels
KZT: tenge, tenges
LAK: kip, kips
LSL: loti, maloti
LTL: litas, litai
LVL: lats, lati
MDL: moldovan lei
MGA: ariary, ariaries
MKD: denar, denars, denari
MMK: kyat, kyats
MNT: tugrik, tugriks, tögrög
MOP: pataca, patacas
MRU: ouguiya, ouguiyas
MVR: rufiyaa, rufiyaas
MZN: metical, meticals, meticais
NIO: córdoba, córdobas, cordobas
PAB: balboa, balboas
PGK: kina
PYG: guarani, guaranis, guaraníes
SIT: tolar, tolars
STN: dobra, dobras
SZL: lilangeni, emalangeni
TJS: somoni, somonis
TOP: paʻanga, pa'anga
VES: bolívar, bolívares, bolivars
VUV: vatu, vatus
WST: tala
ZWG: zimbabwe gold
BTC: bitcoin, bitcoins
ETH: ether, ethers
dinar: dinar, dinars
rial: rial, rials
peso: peso, pesos
shilling: shillings, shilling
guilder: guilder, guilders
"""

SUBUNITS = """
USD ×1/100: cent, cents, ¢, us cents, us cent
USD ×1/10: dime, dimes
GBP ×1/100: pence, penny, pennies, p
INR ×1/100: paise, paisa
MYR ×1/100: sen, sens
RUB ×1/100: kopek, kopeks, kopeck, kopecks
CNY ×1/10: jiao, mao
CNY ×1/100: fen
THB ×1/100: satang
PLN ×1/100: groszy, grosz
SEK ×1/100: öre
NOK ×1/100: øre
BTC ×1/100000000: satoshi, satoshis
EUR ×1/100: euro cent, euro cents, eurocents
"""

SIGNS = """
USD: $, US$, U.S.$, ＄, US $, U.S. $, us$, u.s. $, u.s $, us $, 美元
EUR: €, 欧元, 歐元
GBP: £, 英镑
JPY: ¥, ￥, JP¥, 日元
CNY: CN¥, RMB, 元, 人民币
HKD: HK$, hk$, HK $, hk $, 港元
TWD: NT$, nt$, NTD, 新台币
SGD: S$, SG$
AUD: A$, AU$, a$
CAD: C$, CA$, Can$, c$, C $, c $
NZD: NZ$, nz$
BRL: R$
MXN: MX$, Mex$
INR: ₹, Rs, Rs., rs., ₨
KRW: ₩
RUB: ₽
UAH: ₴
TRY: ₺
ILS: ₪
NGN: ₦
PHP: ₱
VND: ₫
THB: ฿
KZT: ₸
MNT: ₮
GEL: ₾
AZN: ₼
CRC: ₡
PYG: ₲
LAK: ₭
GHS: ₵, GH₵
KHR: ៛
BTC: ₿
IDR: Rp, Rp.
MYR: RM
CHF: Fr., SFr
PLN: zł
EGP: LE, L.E, L.E., E£, le, l.e.
XCD: EC$
XAF: FCFA
TTD: TT$
JMD: J$
ARS: AR$
DKK: kr.
"""
