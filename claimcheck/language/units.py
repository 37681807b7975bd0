"""Words to units: symbols, unit words, currencies, and nouns of what is counted.

The names are those of `claimcheck.model.units`; money has its ISO 4217 code. Words of a multiple that has no name
there ("cl", "cent") are read with the factor to one that has.
"""

import re
from fractions import Fraction
from functools import lru_cache

import attrs

from claimcheck.model.units import BARE, PHYSICAL


@attrs.frozen
class UnitWord:
    """A unit as a word means it: so many (`factor`) of the unit `name`."""

    name: str
    factor: Fraction = Fraction(1)


def _table(lines: str) -> dict[str, UnitWord]:
    """Read lines of "unit [×factor]: word, word"."""
    table: dict[str, UnitWord] = {}
    for line in lines.strip().splitlines():
        head, _, words = line.partition(": ")
        name, _, factor = head.strip().partition(" ×")
        unit = UnitWord(name, Fraction(factor or 1))
        table.update((word.strip(), unit) for word in words.split(","))
    return table


# Read as they are written: here "m" is not "M".
SYMBOLS = _table("""
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
""")

# Read without regard to case.
WORDS = _table("""
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
percentage point: percentage point, percentage points, percent points, per cent points, percentage-point, percent point, pp
basis point: basis point, basis points, bps
times: times, fold, -fold
rank: rank
USD: dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, united states dollars, bucks, greenbacks, usd
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
""")
_IRREGULAR = {
    "people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman",
    "feet": "foot",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "thieves": "thief",
    "wolves": "wolf",
    "mice": "mouse", "teeth": "tooth", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon",
    "movies": "movie", "cookies": "cookie", "selfies": "selfie", "indices": "index", "crises": "crisis",
    "buses": "bus",
    "gases": "gas", "shoes": "shoe", "cases": "case", "bases": "base", "houses": "house", "horses": "horse",
    "series": "series",
    "species": "species", "policemen": "policeman", "folks": "person", "heroes": "hero", "potatoes": "potato",
    "individuals": "person", "viruses": "virus", "bonuses": "bonus", "campuses": "campus",
    "statuses": "status", "kids": "child", "countrymen": "countryman", "axes": "axis", "analyses": "analysis",
}  # fmt: skip
# Plurals without an s, and nouns that count many in the singular.
PLURALS = frozenset(_IRREGULAR) | {
    "police",
    "staff",
    "cattle",
    "aircraft",
    "sheep",
    "fish",
    "offspring",
    "personnel",
    "troops",
}
_NOT_PLURAL = re.compile(
    r"(?:ss|us|is|'s|’s|ous)$|^(?:as|has|was|does|its|his|this|yes|perhaps|always|sometimes|afterwards"
    r"|onwards|upwards|downwards|forwards|backwards|towards|overseas"
    r"|besides|news|less|across|thus|us|various|say|says|goes|plus|versus|whereas|gas|is|sales-per)$"
)
_RATE = re.compile(r"^(?P<over>.+?)(?:/| (?:per|a|an|each|every) )(?P<under>\S+(?: \S+)?)$")
_WORDLIKE = re.compile(r"[^\W\d_]+(?:[-'’. ]+[^\W\d_]+)*")
_CURRENCY_CODE = re.compile(r"[A-Z]{3}")


def unit_of(words: str) -> str | None:
    """Return the unit that words name ("users" is "user", "per cent" is "%", "US dollars" is "USD"), None for none.

    Multiples without a name of their own ("cents") have none here; `unit_word` reads them with their factor.
    """
    unit = unit_word(words)
    return unit.name if unit is not None and unit.factor == 1 else None


@lru_cache(maxsize=4096)
def unit_word(words: str) -> UnitWord | None:
    """Return the unit that words name, with its factor; unknown nouns are count nouns, in the singular."""
    plain = " ".join(words.split())
    if plain in (BARE, *PHYSICAL):
        return UnitWord(plain)
    known = known_unit(plain)
    if known is not None:
        return known
    rate = _RATE.match(plain)
    if rate is not None:
        return _rate_word(rate["over"], rate["under"])
    if _WORDLIKE.fullmatch(plain) is None:
        return None
    return UnitWord(singular(plain.split()[-1]))


def known_unit(words: str) -> UnitWord | None:
    """Return the unit of a symbol or word in the tables, None for all else."""
    return SYMBOLS.get(words) or WORDS.get(words.casefold())


def _rate_word(over: str, under: str) -> UnitWord | None:
    top, bottom = unit_word(over), unit_word(under)
    if top is None or bottom is None:
        return None
    return UnitWord(f"{top.name}/{bottom.name}", top.factor / bottom.factor)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, by its ISO 4217 code."""
    return _CURRENCY_CODE.fullmatch(unit) is not None and unit not in PHYSICAL


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun; English has no sure sign of one."""
    if word in PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and _NOT_PLURAL.search(word) is None  # noqa: PLR2004 - "was", "its"


def singular(noun: str) -> str:
    """Return the singular of a noun ("countries" is "country"); proper nouns keep their capital."""
    folded = noun if noun[:1].isupper() and not noun.isupper() else noun.casefold()
    lower = folded.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if not is_plural(lower):
        return folded
    if lower.endswith("ies") and len(lower) > 4:  # noqa: PLR2004 - "ties"
        return folded[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return folded[:-2]
    return folded[:-1]
