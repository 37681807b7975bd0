"""The words and symbols of units: a line is "UNIT [×FACTOR]: word, word" (the factor where the word is a multiple).

The names of `claimcheck.model.units` that look like symbols ("km", "GWh") stand for themselves; `money` has its own
words in `currency_words`.
"""

# Read as they are written: "m" is not "M".
SYMBOLS = """
km: kms, KM, Km
m: mtr, mtrs
cm: cms
um: µ, μ
yd: yds
ft: ft., ′, Ft
in: in., ″, ''
mi: mi.
m2: m², sqm, sq m, sq.m
km2: km², sq km, sq. km, sq.km, sqkm
cm2: cm², sq cm
mm2: mm²
um2: µm², μm²
ft2: ft², sq ft, sqft, sq. ft, sq.ft
mi2: mi², sq mi, sq. mi, sq.mi
L: l, Ltr, ltr, ltrs
cL: cl
mL: ml, mls, ML, cc, ccs
dL: dl
hL: hl
uL: µl, μl, ul
m3: m³, cu m, cbm
km3: km³, cu km
cm3: cm³
mm3: mm³
ft3: ft³, cu ft, cf
ft3 ×1000: mcf
ft3 ×1000000: mmcf
floz: fl oz, fl. oz, fl.oz
gal: gal., gals
kg: kgs, KG, Kg, kg.
g: gs, gr, gm, gms
ug: mcg
lb: lbs, lb., lbs., LB, LBS, Lbs
oz: oz., ozs
ct: carats
s: sec, secs, sec.
min: mins, min., mn
h: hr, hrs, hr., hrs.
ms: msec, msecs
year: yr, yrs, yr., yrs., y
year ×1000: ka, kyr, kyrs
year ×1000000: Ma, Myr, Myrs, myr
year ×1000000000: Ga, Gyr, Gyrs
month: mo.
km/h: kph, kmh, kmph, km/hr, KPH
mph: mi/h, MPH
m/s: mps
kn: kt., kts
kWh: kwh, KWh, KWH, kWhr, kWhrs
MWh: MWhr
kW: kw, KW
kcal: Cal
Btu: BTU, BTUs, btu
Hz: hz
kHz: khz, KHz, KHZ
MHz: mhz, MHZ
GHz: ghz, GHZ
B: bytes
kB: KB, kb
kB ×1.024: KiB.
MB: Mo
bit: bits, b
kbit: kbits, Kbit, Kbits
Mbit: Mb, mb, Mbits
Gbit: Gb, gb, Gbits
Tbit: Tb
Mbit/s: Mbps, mbps, Mb/s, MBit/s
Gbit/s: Gbps, gbps, Gb/s
kbit/s: kbps, Kbps, kb/s
MB/s: MBps
K: °K, degK
°C: ℃, ° C, º C, ºC, C, oC, ˚C, ˚ C
°F: ℉, ° F, º F, ºF, F, ˚F
°: º, ˚
arcmin: ’
arcsec: ”
%: ％, pct, pct., p.c., pc.
‰: ‰
ppm: ppmv, ppmw
year ×1000000000: byr, byrs
ppb: ppbv
wt%: wt %, wt.%, wt. %, % w/w, %w/w, mass%, mass %, % by weight
vol%: vol %, vol.%, vol. %, % v/v, %v/v, % ABV, % abv, % by volume
mol%: mol %, mole %, mol.%
at%: at.%, at. %, at %
percentage point: pp, ppt, ppts, p.p., ppts.
basis point: bp, bps
times: x, X, ×, 倍
sigma: σ, -σ
radian: rad
rd: rads
N·m: Nm
J·s: Js
Ω: ohm, ohms
kΩ: kohm
MΩ: Mohm
hp: HP, bhp, Hp
dB: dBA, dB(A)
t/day: tpd
bbl: bbls
bbl/day: bpd, b/d
1/s: s-1
t: mt
t ×1000: ktpa
pixel: px, pixels
MP: Mpx
mpg: MPG
lm: lumens
um: micron, microns
person: 人, 名
day: 天, 日
h: 小时, 小時
min: 分钟, 分鐘
week: 周, 週
month: 个月, 個月
year: 年, 岁, 歲
country: 个国家, 個國家
user: 用户, 用戶
kg: 公斤
km: 公里
m: 米
t: 吨, 噸
"""

# Names of the table that are said in words only, so that "5 are" is no area.
WORDY = frozenset(
    "are barn hand rod chain cable league fathom furlong cup turn rank times sigma pixel month year decade century "
    "millennium day week acre bushel gauss radian gee st ct gr pt qt light A V F C S H T K M N PS ° L au ly h s g J W "
    "gon thou dyn erg cd pH".split()
)

# Symbols of one letter stand behind digits where nothing but the number can go before them: with "5 A" a grade is
# meant as often as a current, so some are read only close to the digits, and some before what confirms them.
CLOSE = frozenset("A V F S H T K M N B b x X × y".split())
SINGLE = frozenset("m g t L h s W J K N A V C".split())

# Read without regard to case; those that begin with kilo, mega … are made from those that do not.
WORDS = """
m: metre, metres, meter, meters
mi: mile, miles
yd: yard, yards
ft: foot, feet, foots
in: inch, inches
thou: thou, mils
nmi: nautical mile, nautical miles, sea mile, sea miles
au: astronomical unit, astronomical units
ly: light year, light years, light-year, light-years, lightyear, lightyears
pc: parsec, parsecs
um: micron, microns
Å: angstrom, angstroms, ångström, ångströms
furlong: furlong, furlongs
fathom: fathom, fathoms
league: leagues
hand: hands high
m2: sq metre, sq metres, sq meter, sq meters, sq. metres, sq. meters
ft2: sq foot, sq feet, sq. feet
mi2: sq mile, sq miles, sq. miles, sq. mile
ha: hectare, hectares
acre: acre, acres
are: ares
L: litre, litres, liter, liters
m3: stere, steres
gal: gallon, gallons, us gallon, us gallons, u.s. gallons
igal: imperial gallon, imperial gallons, uk gallons
qt: quart, quarts
pt: pint, pints
cup: cup, cups
floz: fluid ounce, fluid ounces
tbsp: tablespoon, tablespoons, tbsps, tablespoonful, tablespoonfuls
tsp: teaspoon, teaspoons, tsps, teaspoonful, teaspoonfuls
bbl: barrel, barrels
bushel: bushel, bushels
acre-foot: acre-foot, acre-feet, acre feet, acre foot
g: gram, grams, gramme, grammes
kg: kilo, kilos
t: tonne, tonnes, ton, tons, metric ton, metric tons, metric tonne, metric tonnes
short-ton: short ton, short tons
long-ton: long ton, long tons
lb: pound-mass
st: stone, stones
oz: ounce, ounces
ozt: troy ounce, troy ounces
ct: carat, carats
gr: grain, grains
cwt: hundredweight, hundredweights
Da: dalton, daltons
s: second, seconds
min: minute, minutes
h: hour, hours
day: day, days
day ×14: fortnight, fortnights
week: week, weeks, wk, wks
month: month, months, mo
year: year, years, annum
decade: decade, decades
century: century, centuries
millennium: millennium, millennia, millenniums
quarter-year: trimester, trimesters
kn: knot, knots
m/s: metres per second, meters per second
km/h: kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
mph: miles per hour, miles an hour, mile per hour, mile an hour
N: newton, newtons
lbf: pound-force, pounds-force
Pa: pascal, pascals
mbar: millibar, millibars
bar: bars
atm: atmosphere, atmospheres
psi: pounds per square inch, pound per square inch
J: joule, joules
kcal: calorie, calories
Wh: watt-hour, watt-hours, watt hour, watt hours, watthour, watthours
eV: electronvolt, electronvolts, electron volt, electron volts, electron-volts
Btu: british thermal unit, british thermal units
therm: therm, therms
W: watt, watts
hp: horsepower, horse power, brake horsepower
A: ampere, amperes, amp, amps
Ah: ampere-hour, ampere-hours, amp-hour, amp-hours, amp hours
C: coulomb, coulombs
V: volt, volts
F: farad, farads
H: henry, henries
S: siemens
T: tesla, teslas
gauss: gauss
Wb: weber, webers
Hz: hertz
Bq: becquerel, becquerels
Ci: curie, curies
Gy: gray, grays
Sv: sievert, sieverts
rem: rems
mol: mole, moles
M: molar
cd: candela, candelas
lm: lumen, lumens
lux: lux
°: degree, degrees, deg, deg., degs
arcmin: arcminute, arcminutes, arc minute, arc minutes, minute of arc, minutes of arc
arcsec: arcsecond, arcseconds, arc second, arc seconds, second of arc, seconds of arc
radian: radian, radians
turn: turn, revolution, revolutions
B: byte, bytes
bit: bit, bits
dB: decibel, decibels
rpm: rpm, revolutions per minute
bpm: bpm, beats per minute
mpg: miles per gallon, mpg
K: kelvin, kelvins, degrees kelvin, degree kelvin
°C: celsius, centigrade, celcius
°C: degrees celsius, degree celsius, degrees centigrade, degrees c, deg c, degree c, deg. c
°C: degrees celcius, centigrate, degree centigrade, ° celsius, ° centigrade, º celsius, degc, deg celsius
°F: fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, deg f, degree f
°F: farenheit, degrees farenheit, deg. f
°F: ° fahrenheit, º fahrenheit, deg fahrenheit
%: percent, per cent, pct, percents, per-cent, percentage
‰: per mille, per mil, permille
ppm: parts per million, part per million
ppb: parts per billion, part per billion
wt%: percent by weight, per cent by weight
percentage point: percentage point, percentage points, percent points, per cent points, percentage-point
percentage point: percent point, pp
basis point: basis point, basis points, bps
times: times, fold, -fold
rank: rank
sigma: sigma, sigmas
pixel: pixel, pixels
pixel ×1000000: megapixel, megapixels
person: person, people, persons, individual, individuals
"""

PREFIXES = {
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E", "zetta": "Z", "yotta": "Y",
    "hecto": "h", "deca": "da", "deka": "da", "deci": "d", "centi": "c", "milli": "m", "micro": "u", "nano": "n",
    "pico": "p", "femto": "f", "atto": "a", "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti",
}  # fmt: skip
PREFIXED = frozenset(
    "m L g t s N Pa bar J Wh eV W A Ah C V F H S T Wb Hz Bq Ci Gy Sv mol M lm lux B bit pc year Da "
    "Ω radian K kcal".split()
)
