/**
 * Words the gates go by, in base form.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[|\n]/));

/** What grows or shrinks while an event goes on, so that two counts of it need two dates. */
export const CHANGING =
  list(`die|dead|death|kill|toll|casualty|injure|injury|wound|wounded|hurt|missing|victim|fatality|case|infection|infect|hospitalize|hospitalise|evacuate|evacuee
displace|refugee|arrest|detain|detainee|rescue|survivor|body|toll|homeless|recover|recovery|count`);

/** Verbs and nouns of forecasts. */
export const FORECAST_ACTS = list(
  "predict|forecast|project|projection|prediction|expect|expectation|estimate in advance|promise|pledge|vow|plan|intend|target|aim",
);

/** Words that name a part of a whole. */
export const PART_WORDS =
  list(`woman|man|child|minor|civilian|soldier|policeman|officer|foreigner|northern|southern|eastern|western|district|province|region|suburb|city|capital|village
town|among|half|part|first|second|third|initially|alone|locally|abroad|urban|rural|county|student|journalist|tourist|man|youth|elderly|overnight|morning|round`);
