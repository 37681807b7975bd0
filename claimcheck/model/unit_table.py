"""The physical units: a line a dimension, "dimension [SI]: name factor [prefixes], …".

The factor says how many of the dimension's first unit one is worth, exactly. Prefixes are the letters of the SI
(da is left out, u is micro) and Ki to Ti. `SI` is what the first unit comes to in base units, where dimensions are
to combine. Sources: the SI brochure (9th edition), the international yard and pound agreement (1959), NIST SP 811
(2008) for all others, IAU 2012 B2 and 2015 B2 for au and pc, CODATA 2018 for eV and Da.
"""

DIMENSIONS = """
length [1 m]: m 1 afpnumcdhkMG; mi 1609.344; yd 0.9144; ft 0.3048; in 0.0254; nmi 1852; Å 1e-10; thou 0.0000254
length [1 m]: au 149597870700; ly 9460730472580800; pc 30856775814913673 kMG; furlong 201.168; fathom 1.8288
length [1 m]: league 4828.032; chain 20.1168; rod 5.0292; hand 0.1016; cable 185.2
area [1 m2]: m2 1; km2 1000000; cm2 1/10000; mm2 1/1000000; dm2 1/100; um2 1e-12; nm2 1e-18; ha 10000; are 100
area [1 m2]: acre 4046.8564224; ft2 0.09290304; in2 0.00064516; yd2 0.83612736; mi2 2589988.110336; barn 1e-28
volume [1/1000 m3]: L 1 fpnumcdhkMG; m3 1000; cm3 1/1000; mm3 1/1000000; dm3 1; km3 1000000000000; um3 1e-15; nm3 1e-24
volume [1/1000 m3]: in3 0.016387064; ft3 28.316846592; yd3 764.554857984; gal 3.785411784; qt 0.946352946
volume [1/1000 m3]: pt 0.473176473; cup 0.2365882365; floz 0.0295735295625; tbsp 0.01478676478125
volume [1/1000 m3]: mi3 4168181825440.579584
volume [1/1000 m3]: tsp 0.00492892159375; bbl 158.987294928; igal 4.54609; acre-foot 1233481.83754752
volume [1/1000 m3]: bushel 35.23907016688
mass: kg 1; g 1/1000 afpnumcdhM; t 1000 kMG; lb 0.45359237; oz 0.028349523125; st 6.35029318; gr 0.00006479891
mass: ct 0.0002; ozt 0.0311034768; cwt 45.359237; short-ton 907.18474; long-ton 1016.0469088; Da 1.66053906660e-27 kM
time: s 1 afpnum; min 60; h 3600; day 86400; week 604800
calendar: month 1; year 12 kMG; decade 120; century 1200; millennium 12000; quarter-year 3
speed [1 m/s]: m/s 1; km/h 5/18; km/s 1000; cm/s 1/100; mm/s 1/1000; mph 0.44704; kn 463/900; ft/s 0.3048
acceleration [1 m/s2]: m/s2 1; gee 9.80665
force [1 kg m/s2]: N 1 pnumkMG; lbf 4.4482216152605; kgf 9.80665; dyn 1e-5
pressure [1 kg/m s2]: Pa 1 numhkMGT; bar 100000 pnumk; atm 101325; mmHg 133.322387415; torr 101325/760
pressure [1 kg/m s2]: psi 4.4482216152605/0.00064516
energy [1 kg m2/s2]: J 1 afpnumkMGTP; Wh 3600 kMGTP; cal 4.184 k; Btu 1055.05585262; eV 1.602176634e-19 umkMGT; erg 1e-7
energy [1 kg m2/s2]: toe 41868000000 kM; therm 105480400
power [1 kg m2/s3]: W 1 fpnumkMGT; hp 745.69987158227022; PS 735.49875
current: A 1 fpnumkM
charge [1 A s]: C 1 fpnumk; Ah 3600 mk
voltage [1 kg m2/A s3]: V 1 numkM
resistance [1 kg m2/A2 s3]: Ω 1 mukMG
conductance [1 A2 s3/kg m2]: S 1 num
capacitance [1 A2 s4/kg m2]: F 1 fpnum
inductance [1 kg m2/A2 s2]: H 1 num
field [1 kg/A s2]: T 1 fpnumk; gauss 0.0001
flux [1 kg m2/A s2]: Wb 1 m
frequency: Hz 1 mkMGT
radioactivity: Bq 1 kMGTP; Ci 37000000000 num
dose: Gy 1 numk; rd 0.01
equivalent dose: Sv 1 num; rem 0.01
amount: mol 1 pnumk
concentration: M 1 pnum
brightness: cd 1; candlepower 0.981
light: lm 1; lux 1
katal: kat 1 num
angle: ° 1; arcmin 1/60; arcsec 1/3600 num; turn 360; gon 0.9
radian: radian 1 m
data: B 1 kMGTPEZYKiMiGiTi; bit 1/8 kMGTPKiMiGiTi
loudness: dB 1
rotation: rpm 1
pulse: bpm 1
acidity: pH 1
pixels: pixel 1; MP 1000000
image resolution: dpi 1
economy: mpg 1
jansky: Jy 1 um
magnetic moment: μB 1
kelvin: K 1 numk
celsius: °C 1
fahrenheit: °F 1
share: % 1; ‰ 1/10; ppm 1/10000; ppb 1/10000000; ppq 1/10000000000000
percentage points: percentage point 1; basis point 1/100
mass share: wt% 1
volume share: vol% 1
amount share: mol% 1; at% 1
standard deviations: sigma 1
rank: rank 1
multiple: times 1
"""

PREFIXES = {
    "a": "1e-18", "f": "1e-15", "p": "1e-12", "n": "1e-9", "u": "1e-6", "m": "1e-3", "c": "1e-2", "d": "1e-1",
    "h": "1e2", "k": "1e3", "M": "1e6", "G": "1e9", "T": "1e12", "P": "1e15", "E": "1e18", "Z": "1e21", "Y": "1e24",
    "Ki": "1024", "Mi": "1048576", "Gi": "1073741824", "Ti": "1099511627776",
}  # fmt: skip

# ISO 4217 codes of tender, with those of recent history that people still write about.
CURRENCIES = """
AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD
CDF CHF CLP CNY COP CRC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB ETH EUR FIM FJD FKP FRF GBP GEL GHS
GIP GMD GNF GRD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD
KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SLL
SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VEF VES VND VUV WST XAF XCD XCG
XOF XPF YER YUM ZAR ZMW ZWD ZWG
"""
