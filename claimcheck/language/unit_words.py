"""The words and symbols of units: a line is "UNIT [×FACTOR]: word, word" (the factor where the word is a multiple)."""

# Read as they are written: "m" is not "M".
SYMBOLS = """
m: m
km: km, kms
cm: cm, cms
mm: mm
um: um, µm, μm
nm: nm
mi: mi
yd: yd, yds
ft: ft, ft., ′
in: ″
nmi: nmi
m2: m2, m², sqm, sq m
km2: km2, km², sq km
ha: ha
ft2: ft2, ft², sq ft, sqft
mi2: mi2, mi², sq mi
L: L, l
mL: mL, ml
L ×1/100: cL, cl
m3: m3, m³
m3 ×1000000000: km3, km³
gal: gal
bbl: bbl
kg: kg, kgs, KG
g: g
mg: mg
mg ×1/1000: µg, μg, mcg
t: t
t ×1000: kt
t ×1000000: Mt
t ×1000000000: Gt
lb: lb, lbs
oz: oz
s: s, sec, secs
ms: ms
min: min, mins
h: h, hr, hrs
m/s: m/s
km/h: km/h, kph, kmh, km/hr
mph: mph, mi/h
kn: kn
J: J
kJ: kJ
MJ: MJ
Wh: Wh
kWh: kWh, kwh
MWh: MWh
GWh: GWh
TWh: TWh
W: W
kW: kW, kw
MW: MW
GW: GW
GW ×1000: TW
B: B
kB: kB, KB
MB: MB, Mb
GB: GB, Gb
TB: TB, Tb
TB ×1000: PB
TB ×1000000: EB
Hz: Hz
kHz: kHz
MHz: MHz
GHz: GHz
Pa: Pa
hPa: hPa
kPa: kPa
kPa ×1000: MPa
bar: bar
bar ×1/1000: mbar
K: K
°C: °C, ℃, ° C, °c, º C, ºC, C
°F: °F, ℉, ° F, ºF, F
%: %, ％, pct, pct., p.c.
‰: ‰
percentage point: pp, ppt, ppts, p.p.
basis point: bp, bps
times: x, X, ×, 倍
USD: $, US$, U.S.$, USD, US dollar, ＄, 美元
USD ×1/100: ¢
EUR: €, EUR, 欧元, 歐元
GBP: £, GBP, 英镑
JPY: ¥, ￥, JPY, JP¥, 日元
CNY: CNY, RMB, CN¥, 元, 人民币
HKD: HK$, HKD, 港元
TWD: NT$, NTD, TWD, 新台币
SGD: S$, SGD
AUD: A$, AU$, AUD
CAD: C$, CA$, Can$, CAD
NZD: NZ$, NZD
BRL: R$, BRL
MXN: MX$, MXN
INR: ₹, Rs, Rs., INR
KRW: ₩, KRW
RUB: ₽, RUB
UAH: ₴, UAH
TRY: ₺, TRY
ILS: ₪, ILS
NGN: ₦, NGN
PHP: ₱, PHP
VND: ₫, VND
THB: ฿, THB
IDR: Rp, IDR
MYR: RM, MYR
CHF: CHF, Fr., SFr
SEK: SEK
NOK: NOK
DKK: DKK
PLN: PLN, zł
CZK: CZK
HUF: HUF
ZAR: ZAR
AED: AED
SAR: SAR
EGP: EGP
KES: KES
PKR: PKR
BDT: BDT
person: 人, 名
day: 天, 日
h: 小时, 小時
min: 分钟, 分鐘
week: 周, 週
month: 个月, 個月
year: 年, 岁, 歲
country: 个国家, 個國家
user: 用户, 用戶
"""

# Read without regard to case.
WORDS = """
m: metre, metres, meter, meters
km: kilometre, kilometres, kilometer, kilometers, kilometre's
cm: centimetre, centimetres, centimeter, centimeters
cm ×10: decimetre, decimetres, decimeter, decimeters
mm: millimetre, millimetres, millimeter, millimeters
um: micrometre, micrometres, micrometer, micrometers, micron, microns
nm: nanometre, nanometres, nanometer, nanometers
mi: mile, miles
yd: yard, yards
ft: foot, feet
in: inch, inches
nmi: nautical mile, nautical miles
km ×149597870.7: astronomical unit, astronomical units
km ×9460730472580.8: light year, light years, light-year, light-years
m2: square metre, square metres, square meter, square meters
km2: square kilometre, square kilometres, square kilometer, square kilometers
ha: hectare, hectares
acre: acre, acres
ft2: square foot, square feet
mi2: square mile, square miles
L: litre, litres, liter, liters
mL: millilitre, millilitres, milliliter, milliliters
L ×1/100: centilitre, centilitres, centiliter, centiliters
m3: cubic metre, cubic metres, cubic meter, cubic meters
m3 ×1000000000: cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers
gal: gallon, gallons
gal ×1/4: quart, quarts
gal ×1/8: pint, pints
bbl: barrel, barrels
kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos
g: gram, grams, gramme, grammes
mg: milligram, milligrams
mg ×1/1000: microgram, micrograms
t: tonne, tonnes, ton, tons, metric ton, metric tons
t ×1000: kiloton, kilotons, kilotonne, kilotonnes
t ×1000000: megaton, megatons, megatonne, megatonnes
t ×1000000000: gigaton, gigatons, gigatonne, gigatonnes
lb: lb, lbs
lb ×14: stone
oz: ounce, ounces
s: second, seconds
ms: millisecond, milliseconds
min: minute, minutes
h: hour, hours, hr, hrs
day: day, days
day ×14: fortnight, fortnights
week: week, weeks, wk, wks
month: month, months, mo
year: year, years, yr, yrs
decade: decade, decades
century: century, centuries
m/s: metres per second, meters per second
km/h: kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
mph: miles per hour, miles an hour
kn: knot, knots
J: joule, joules
kJ: kilojoule, kilojoules
MJ: megajoule, megajoules
kJ ×4.184: calorie, calories, kilocalorie, kilocalories, kcal
Wh: watt-hour, watt-hours, watt hour, watt hours
kWh: kilowatt-hour, kilowatt-hours, kilowatt hour, kilowatt hours
MWh: megawatt-hour, megawatt-hours, megawatt hour, megawatt hours
GWh: gigawatt-hour, gigawatt-hours, gigawatt hour, gigawatt hours
TWh: terawatt-hour, terawatt-hours, terawatt hour, terawatt hours
W: watt, watts
kW: kilowatt, kilowatts
MW: megawatt, megawatts
GW: gigawatt, gigawatts
GW ×1000: terawatt, terawatts
B: byte, bytes
B ×1/8: bit, bits
kB: kilobyte, kilobytes
MB: megabyte, megabytes
GB: gigabyte, gigabytes, gb
TB: terabyte, terabytes, tb
TB ×1000: petabyte, petabytes
TB ×1000000: exabyte, exabytes
Hz: hertz
kHz: kilohertz, khz
MHz: megahertz, mhz
GHz: gigahertz, ghz
Pa: pascal, pascals
hPa: hectopascal, hectopascals, millibar, millibars
kPa: kilopascal, kilopascals
bar: bars
K: kelvin, kelvins
°C: celsius, centigrade, degrees celsius, degree celsius, degrees centigrade, degrees c, deg c, degree c
°F: fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, deg f, degree f
%: percent, per cent, pct, percents, per-cent
‰: per mille, per mil
percentage point: percentage point, percentage points, percent points, per cent points, percentage-point
percentage point: percent point, pp
basis point: basis point, basis points, bps
times: times, fold, -fold
rank: rank
USD: dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars
USD: united states dollars, bucks, greenbacks, usd
USD ×1/100: cent, cents
EUR: euro, euros, eur
GBP: pounds sterling, pound sterling, british pounds, british pound, quid, gbp, sterling
GBP ×1/100: pence, penny
JPY: yen, japanese yen, jpy
CNY: yuan, renminbi, chinese yuan, rmb, yuan renminbi, cny, kuai
HKD: hong kong dollar, hong kong dollars, hkd
TWD: new taiwan dollar, new taiwan dollars, taiwan dollars, taiwanese dollars, ntd
SGD: singapore dollar, singapore dollars
AUD: australian dollar, australian dollars
CAD: canadian dollar, canadian dollars
NZD: new zealand dollar, new zealand dollars
INR: rupee, rupees, indian rupee, indian rupees
PKR: pakistani rupees, pakistan rupees
KRW: won, south korean won, korean won
RUB: rouble, roubles, ruble, rubles, russian rubles
UAH: hryvnia, hryvnias
TRY: turkish lira, turkish liras, lira
ILS: shekel, shekels
NGN: naira
PHP: philippine pesos
MXN: mexican pesos, mexican peso
VND: dong
THB: baht
IDR: rupiah
MYR: ringgit
CHF: swiss franc, swiss francs, francs
SEK: swedish kronor, swedish krona, kronor
NOK: norwegian kroner, norwegian krone
DKK: danish kroner, danish krone
PLN: zloty, zlotys
HUF: forint, forints
ZAR: rand
BRL: reais, brazilian real, brazilian reais
AED: dirhams, dirham
SAR: saudi riyals, riyals
EGP: egyptian pounds
KES: kenyan shillings
BDT: taka
person: person, people, persons, individual, individuals
"""
