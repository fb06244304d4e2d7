/**
 * Units of measure and currencies as words, symbols and factors. Tables only.
 *
 * Factors are those of the SI and of the 1959 yard and pound agreement; a month is a twelfth of a Julian year.
 */

/** What units of one dimension convert to, and by what. */
export interface Unit {
  /** Symbol in normal form, as it stands in `Quantity.unit`. */
  readonly unit: string;
  /** Units of one dimension can be compared. */
  readonly dimension: string;
  /** The base unit is `value * factor + offset`. */
  readonly factor: number;
  /** Zero except for temperatures. */
  readonly offset: number;
}

const YEAR = 365.25 * 86_400;

/** Rows: symbol, dimension, factor to the base unit, words (lower case; a trailing "(s)" stands for both numbers), offset. */
const ROWS: readonly (readonly [string, string, number, string, number?])[] = [
  ["mm", "length", 0.001, "mm|millimetre(s)|millimeter(s)"],
  ["cm", "length", 0.01, "cm|centimetre(s)|centimeter(s)"],
  ["m", "length", 1, "m|metre(s)|meter(s)"],
  ["km", "length", 1000, "km|kms|kilometre(s)|kilometer(s)"],
  ["in", "length", 0.0254, "inch|inches"],
  ["ft", "length", 0.3048, "ft|foot|feet"],
  ["yd", "length", 0.9144, "yard(s)|yd|yds"],
  ["mi", "length", 1609.344, "mile(s)"],
  ["nmi", "length", 1852, "nautical mile(s)"],
  ["g", "mass", 0.001, "gram(s)|gramme(s)|g"],
  ["mg", "mass", 1e-6, "milligram(s)|milligramme(s)|mg"],
  ["µg", "mass", 1e-9, "microgram(s)|microgramme(s)|µg|μg|mcg"],
  ["kg", "mass", 1, "kg|kgs|kilo(s)|kilogram(s)|kilogramme(s)"],
  ["t", "mass", 1000, "tonne(s)|metric ton(s)"],
  // "tons" may be short, long or metric; within the width of a rounding they are one.
  ["t", "mass", 1000, "ton(s)"],
  ["kt", "mass", 1e6, "kiloton(s)|kilotonne(s)"],
  ["Mt", "mass", 1e9, "megaton(s)|megatonne(s)"],
  ["st", "mass", 6.35029318, "stone"],
  ["lb", "mass", 0.45359237, "lb|lbs"],
  ["oz", "mass", 0.028349523125, "ounce(s)|oz"],
  ["ha", "area", 10_000, "ha|hectare(s)"],
  ["acre", "area", 4046.8564224, "acre(s)"],
  ["m²", "area", 1, "square metre(s)|square meter(s)|sq m|sqm|m²|m^2|m2|sq. m"],
  ["km²", "area", 1e6, "square kilometre(s)|square kilometer(s)|sq km|sqkm|km²|km^2|km2|km squared|sq. km"],
  ["ft²", "area", 0.09290304, "square foot|square feet|sq ft|sq. ft"],
  ["mi²", "area", 2589988.110336, "square mile(s)|sq mi|sq. mile(s)|sq. mi"],
  ["l", "volume", 0.001, "litre(s)|liter(s)"],
  ["ml", "volume", 1e-6, "ml|millilitre(s)|milliliter(s)"],
  ["cl", "volume", 1e-5, "cl|centilitre(s)|centiliter(s)"],
  ["m³", "volume", 1, "cubic metre(s)|cubic meter(s)|m³|m^3|m3"],
  ["km³", "volume", 1e9, "cubic kilometre(s)|cubic kilometer(s)|km³|km^3|km3|km cubed"],
  ["ft³", "volume", 0.028316846592, "cubic foot|cubic feet"],
  ["gal", "volume", 0.003785411784, "gallon(s)"],
  ["bbl", "volume", 0.158987294928, "barrel(s)"],
  [
    "km/h",
    "speed",
    1 / 3.6,
    "km/h|kph|kmh|kmph|km/hr|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
  ],
  ["m/s", "speed", 1, "m/s|metres per second|meters per second|metres a second|meters a second"],
  ["mph", "speed", 0.44704, "mph|miles per hour|miles an hour"],
  ["kn", "speed", 1852 / 3600, "knot(s)"],
  ["°C", "temperature", 1, "degrees celsius|degree celsius|°c|degrees centigrade|degrees c|celsius|centigrade|c"],
  ["°F", "temperature", 5 / 9, "degrees fahrenheit|degree fahrenheit|°f|degrees f|fahrenheit|f", -160 / 9],
  ["°", "angle", 1, "degree(s)|°"],
  ["kW", "power", 1e3, "kw|kilowatt(s)"],
  ["MW", "power", 1e6, "mw|megawatt(s)"],
  ["GW", "power", 1e9, "gw|gigawatt(s)"],
  ["kWh", "energy", 3.6e6, "kwh|kilowatt hour(s)|kilowatt-hour(s)"],
  ["MWh", "energy", 3.6e9, "mwh|megawatt hour(s)|megawatt-hour(s)"],
  ["GWh", "energy", 3.6e12, "gwh|gigawatt hour(s)|gigawatt-hour(s)"],
  ["TWh", "energy", 3.6e15, "twh|terawatt hour(s)|terawatt-hour(s)"],
  ["MB", "data", 1e6, "mb|megabyte(s)"],
  ["GB", "data", 1e9, "gb|gigabyte(s)"],
  ["TB", "data", 1e12, "tb|terabyte(s)"],
  // "pounds" may be money or weight: a unit of its own, comparable only with itself.
  ["pound", "pound", 1, "pound(s)"],
  ["ms", "duration", 0.001, "ms|millisecond(s)"],
  ["s", "duration", 1, "second(s)|sec|secs"],
  ["min", "duration", 60, "minute(s)|min|mins"],
  ["h", "duration", 3600, "hour(s)|hr|hrs|h"],
  ["day", "duration", 86_400, "day(s)"],
  ["night", "duration", 86_400, "night(s)"],
  ["week", "duration", 604_800, "week(s)|wk|wks"],
  ["fortnight", "duration", 1_209_600, "fortnight(s)"],
  ["month", "duration", YEAR / 12, "month(s)"],
  ["year", "duration", YEAR, "year(s)|yr|yrs"],
  ["decade", "duration", 10 * YEAR, "decade(s)"],
  ["century", "duration", 100 * YEAR, "century|centuries"],
];

/** Units by word, lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.flatMap(([unit, dimension, factor, words, offset]) =>
    words
      .split("|")
      .flatMap((word) => (word.endsWith("(s)") ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word]))
      .map((word): [string, Unit] => [word, { unit, dimension, factor, offset: offset ?? 0 }]),
  ),
);

/** Units by symbol. */
export const UNITS_BY_SYMBOL: ReadonlyMap<string, Unit> = new Map([...UNITS.values()].map((unit) => [unit.unit, unit]));

/** Currency signs before or after a number, as ISO 4217 codes. "$" without a country is taken for the US dollar. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["a$", "AUD"],
  ["au$", "AUD"],
  ["c$", "CAD"],
  ["ca$", "CAD"],
  ["nz$", "NZD"],
  ["hk$", "HKD"],
  ["s$", "SGD"],
  ["r$", "BRL"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["₸", "KZT"],
  ["₹", "INR"],
  ["rs", "INR"],
  // As some papers write it: "Dollars 450m".
  ["dollars", "USD"],
  ["pounds", "GBP"],
  ["euros", "EUR"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["₪", "ILS"],
  ["₦", "NGN"],
  ["₫", "VND"],
  ["₱", "PHP"],
]);

/** ISO 4217 codes that may stand before or after a number. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  `AED AFN AMD ARS AUD AZN BDT BGN BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL GHS HKD HUF IDR ILS INR IQD IRR
  ISK JPY KES KGS KRW KZT LKR MAD MDL MNT MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD SYP THB TJS
  TMT TRY TWD UAH USD UZS VND ZAR`.split(/\s+/u),
);

/** Currencies by name after a number, lower case, words joined by one space. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["USD", "dollar(s)|us dollar(s)|u.s. dollar(s)|american dollar(s)|buck(s)"],
      ["AUD", "australian dollar(s)"],
      ["CAD", "canadian dollar(s)"],
      ["NZD", "new zealand dollar(s)"],
      ["HKD", "hong kong dollar(s)"],
      ["SGD", "singapore dollar(s)"],
      ["EUR", "euro(s)"],
      ["GBP", "pounds sterling|british pound(s)|sterling"],
      ["EGP", "egyptian pound(s)"],
      ["SYP", "syrian pound(s)"],
      ["KZT", "tenge|tenges|kazakh tenge"],
      ["RUB", "ruble(s)|rouble(s)|russian ruble(s)|russian rouble(s)"],
      ["UAH", "hryvnia(s)|hryvnya(s)"],
      ["BYN", "belarusian ruble(s)|belarusian rouble(s)"],
      ["KGS", "som(s)|kyrgyz som"],
      ["UZS", "uzbek sum|uzbek som"],
      ["AZN", "manat(s)"],
      ["GEL", "lari|laris"],
      ["AMD", "dram(s)"],
      ["MNT", "tugrik(s)|togrog"],
      ["JPY", "yen"],
      ["CNY", "yuan|renminbi|元"],
      ["KRW", "south korean won"],
      ["INR", "rupee(s)|indian rupee(s)"],
      ["PKR", "pakistani rupee(s)"],
      ["TRY", "lira(s)|turkish lira(s)"],
      ["PLN", "zloty|zlotys|zloties"],
      ["HUF", "forint(s)"],
      ["CZK", "koruna(s)|czech crowns"],
      ["CHF", "swiss franc(s)|franc(s)"],
      ["SEK", "swedish krona|swedish kronor|kronor"],
      ["NOK", "norwegian kroner"],
      ["DKK", "danish kroner"],
      ["MXN", "mexican peso(s)"],
      ["PHP", "philippine peso(s)"],
      ["ARS", "argentine peso(s)"],
      ["BRL", "reais|brazilian real(s)"],
      ["ZAR", "rand|rands"],
      ["NGN", "naira"],
      ["KES", "kenyan shilling(s)"],
      ["IRR", "rial(s)|iranian rial(s)"],
      ["ILS", "shekel(s)"],
      ["IDR", "rupiah"],
      ["THB", "baht"],
    ] as const
  ).flatMap(([code, words]) =>
    words
      .split("|")
      .flatMap((word) => (word.endsWith("(s)") ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word]))
      .map((word): [string, string] => [word, code]),
  ),
);
