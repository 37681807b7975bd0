"""The names of units and of money that the data sets use, as text, with what each is worth."""

# WORDS AND SYMBOLS: FACTOR DIMENSION^POWER … . "*" takes the prefixes of SI.
TABLE = """
m* metre* meter* : 1 length
au astronomical_unit : 149597870700 length
ly light_year light-year : 9460730472580800 length
in inch inche : 127/5000 length
ft foot feet : 381/1250 length
yd yard : 1143/1250 length
mi mile : 201168/125 length
nmi nautical_mile : 1852 length
micron : 1/1000000 length
ångström angstrom Å : 1/10000000000 length
thou : 127/5000000 length
pc* parsec* : 30856775814913673 length
furlong : 25146/125 length
fathom : 1143/625 length
league : 603504/125 length
chain : 12573/625 length
rod : 12573/2500 length
hand : 127/1250 length
ha hectare : 10000 length^2
are : 100 length^2
barn : 1/10000000000000000000000000000 length^2
acre : 316160658/78125 length^2
L* l* litre* liter* : 1/1000 length^3
cc : 1/1000000 length^3
gal gallon : 473176473/125000000000 length^3
qt quart : 473176473/500000000000 length^3
pint pt : 473176473/1000000000000 length^3
cup : 473176473/2000000000000 length^3
fl_oz floz fluid_ounce : 473176473/16000000000000 length^3
tbsp tablespoon : 473176473/32000000000000 length^3
tsp teaspoon : 473176473/96000000000000 length^3
igal imperial_gallon : 454609/100000000 length^3
acre-foot acre_foot : 481828842792/390625000 length^3
bushel : 220244188543/6250000000000 length^3
bbl barrel : 19873411866/125000000000 length^3
g* gram* gramme* : 1/1000 mass
t* tonne* ton* metric_ton metric_tonne : 1000 mass
lb lbs pound-mass : 45359237/100000000 mass
oz ounce : 45359237/1600000000 mass
gr grain : 6479891/100000000000 mass
ozt troy_ounce : 19439673/625000000 mass
cwt hundredweight : 45359237/1000000 mass
short-ton short_ton : 45359237/50000 mass
long-ton long_ton : 317514659/312500 mass
Da* dalton* amu : 8302695333/5000000000000000000000000000000000000 mass
st stone : 317514659/50000000 mass
carat ct : 1/5000 mass
s* sec second* : 1 time
min minute : 60 time
h hr hour : 3600 time
d day night : 86400 time
week wk : 604800 time
fortnight : 1209600 time
month : 2592000 time
quarter : 7776000 time
a yr year* age annum* Ma Ga : 31536000 time
quarter-year : 7776000 time
decade : 315360000 time
century centurie : 3153600000 time
millennium millennia : 31536000000 time
mph : 1397/3125 length time^-1
kn knot : 463/900 length time^-1
kph kmh : 5/18 length time^-1
hz* Hz* hertz* : 1 time^-1
bpm rpm : 1/60 time^-1
gee : 196133/20000 length time^-2
lbf pound-force : 8896443230521/2000000000000 mass length time^-2
kgf kilogram-force : 196133/20000 mass length time^-2
dyn* dyne* : 1/100000 mass length time^-2
N* newton* : 1 mass length time^-2
J* joule* : 1 mass length^2 time^-2
Wh* watt_hour* watt-hour* : 3600 mass length^2 time^-2
cal* calorie* : 523/125 mass length^2 time^-2
eV* electronvolt* electron_volt* : 1602176634/10000000000000000000000000000 mass length^2 time^-2
Btu BTU british_thermal_unit : 52752792631/50000000 mass length^2 time^-2
erg* : 1/10000000 mass length^2 time^-2
toe* : 41868000000 mass length^2 time^-2
therm : 105480400 mass length^2 time^-2
W* watt* : 1 mass length^2 time^-3
hp horsepower : 37284993579113511/50000000000000 mass length^2 time^-3
PS metric_horsepower : 73549875/100000 mass length^2 time^-3
Pa* pascal* : 1 mass length^-1 time^-2
bar* : 100000 mass length^-1 time^-2
atm atmosphere : 101325 mass length^-1 time^-2
psi : 8896443230521/1290320000 mass length^-1 time^-2
torr* : 20265/152 mass length^-1 time^-2
mmHg : 133322387415/1000000000 mass length^-1 time^-2
V* volt* : 1 mass length^2 time^-3 current^-1
A* ampere* amp* : 1 current
Ah* ampere_hour* : 3600 current time
Ω* ohm* : 1 mass length^2 time^-3 current^-2
coulomb* : 1 current time
H* henry* henrie* : 1 mass length^2 time^-2 current^-2
Wb* weber* : 1 mass length^2 time^-2 current^-1
farad* : 1 mass^-1 length^-2 time^4 current^2
T* tesla* : 1 mass time^-2 current^-1
G* gauss* : 1/10000 mass time^-2 current^-1
mol* mole* : 1 amount
M* molar* : 1000 amount length^-3
Gy* gray* : 1 length^2 time^-2
Sv* sievert* : 1 dose
rem : 1/100 dose
Ci* curie* : 37000000000 time^-1
kat* katal* : 1 amount time^-1
rad : 1/100 length^2 time^-2
Bq* becquerel* : 1 time^-1
bit* b : 1 information
B* byte* : 8 information
kB KB : 8000 information
KiB kibibyte : 8192 information
MiB mebibyte : 8388608 information
GiB gibibyte : 8589934592 information
TiB tebibyte : 8796093022208 information
K* kelvin* : 1 kelvin
°C c celsius degree_celsius : 1 celsius
°F f fahrenheit degree_fahrenheit : 1 fahrenheit
° degree deg degree_angle : 1 degree
′ arcmin minute_of_arc arcminute : 1/60 degree
″ arcsec second_of_arc arcsecond : 1/3600 degree
arcsec* : 1/3600 degree
turn revolution : 360 degree
gon gradian : 9/10 degree
radian* : 1 radian
sr steradian : 1 steradian
lm* lumen* : 1 lumen
lx* lux* : 1 lux
Jy* jansky* : 1 jansky
cd* candela* : 1 candela
dB decibel : 1 decibel
1 dimensionless times count nothing number unnamed_number : 1
% percent percentage pct : 1 share
ppm : 1/10000 share
ppb : 1/10000000 share
‰ per_mille permille : 1/10 share
pp percentage_point : 1 points
bp basis_point : 1/100 points
dozen : 12
baker's_dozen : 13
gross : 144
score : 20
"""
# Names of money: CODE ×FACTOR, several where the name alone does not tell which.
MONEY = """
USD: dollar, usd, united states dollar, buck
GBP: pound sterling, british pound, pound, gbp
EUR: euro
JPY: yen, japanese yen
CNY: yuan, chinese yuan, renminbi
FIM: finnish markka
ESP: peseta
DEM: german mark, deutsche mark, mark
ITL: italian lira
FRF: french franc
MXN: mexican peso
CHF FRF BEF XAF XOF: franc
INR PKR LKR NPR: rupee
MXN PHP ARS CLP COP CUP UYU: peso
KWD BHD IQD JOD DZD TND LYD RSD MKD: dinar
SAR QAR OMR YER: riyal
IRR OMR YER SAR: rial
SEK: swedish krona
NOK: norwegian krone
DKK: danish krone
SEK NOK DKK ISK CZK: krone, krona, crown, koruna
TRY ITL: lira
EGP: egyptian pound
LBP: lebanese pound
BTC: bitcoin
BTC ×1/100000000: satoshi
USD ×1/100 EUR ×1/100: cent, euro cent
GBP ×1/100: pence, p
GBP ×1/100 USD ×1/100: penny
USD ×1/10: dime
USD ×1/20: nickel
USD ×1/4: quarter dollar
JPY ×1/100 MYR ×1/100 IDR ×1/100: sen
INR ×1/100: paise, paisa
CNY ×1/10: jiao
RUB ×1/100: kopek
"""
PREFIXES = {
    "Y": 24, "Z": 21, "E": 18, "P": 15, "T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "da": 1, "d": -1, "c": -2,
    "m": -3, "µ": -6, "μ": -6, "u": -6, "n": -9, "p": -12, "f": -15, "a": -18,
    "yotta": 24, "zetta": 21, "exa": 18, "peta": 15, "tera": 12, "giga": 9, "mega": 6, "kilo": 3, "hecto": 2,
    "deca": 1, "deka": 1, "deci": -1, "centi": -2, "milli": -3, "micro": -6, "nano": -9, "pico": -12,
    "femto": -15, "atto": -18,
}  # fmt: skip
