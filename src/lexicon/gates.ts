/**
 * Words the gates and oppositions go by, in base form unless said otherwise.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[|\n]/));

/** What grows or shrinks while an event goes on, so that two counts of it need two dates. */
export const CHANGING =
  list(`die|dead|death|kill|toll|casualty|injure|injury|wound|wounded|hurt|miss|missing|victim|fatality|case|infection|infect|hospitalize|hospitalise
evacuate|evacuee|displace|refugee|arrest|detain|detainee|rescue|survivor|body|homeless|recover|recovery`);

/** What of that can only grow. */
export const GROWING = list(
  "die|dead|death|kill|toll|fatality|injure|injury|wound|wounded|hurt|casualty|arrest|detain|infect|infection|case|rescue",
);

/** Verbs of forecasts. */
export const FORECASTS = list(
  "predict|forecast|project|expect|anticipate|foresee|estimate in advance|projection|prediction|expectation",
);

/** Words that limit what they stand beside to a part. */
export const PART_MARKS = list(
  "among|for|including|alone|half|part|quarter|initially|only|just|overnight|additional|further|another|other",
);

/** Words that make a claim speak of the whole. */
export const WHOLE_MARKS = list(
  "nationwide|countrywide|overall|total|altogether|worldwide|global|globally|national|nationally|whole|entire|across",
);

/** Prepositions, folded, after which a name or noun says where or within what. */
export const PLACE_WORDS = list("in|at|near|outside|inside|around|across|throughout|within|on");

/** Adjectives that tell one thing from another of its kind. */
export const TELLING_APART =
  list(`old|new|first|second|third|fourth|last|next|former|current|previous|upper|lower|left|right|eastern|western|northern|southern|north|south|east|west
other|another|main|junior|senior|male|female|elder|younger|inner|outer|local|national|federal|regional|public|private|men|women|presidential|parliamentary|primary|secondary|rural|urban|domestic|foreign|civilian|military|internal|external|incoming|outgoing`);

/** Verbs that have one place, time or person only: two answers exclude each other. */
export const SINGLE =
  list(`bear|born|birth|die|death|kill|murder|shoot|arrest|crash|locate|base|headquarter|found|own|chair|head|elect|win|marry|sink|collapse|host|succeed|replace
appoint|invent|author|write|direct|discover|happen|occur|bury|sentence|assassinate|explode|erupt|land|sign|name|call|star|headquarters|situate|premiere|score|captain|coach|lead`);

/** Offices and parts that one person has at a time, after "is the". */
export const OFFICES =
  list(`owner|chairman|chairwoman|chairperson|head|leader|president|minister|mayor|director|capital|winner|husband|wife|champion|author|king|queen|chief|father|mother
founder|captain|coach|birthplace|governor|prosecutor|commander|editor|secretary|spokesman|spokeswoman|suspect|killer|successor|chancellor|premier|treasurer|manager|inventor`);

/** Verbs that hold both ways: if A met B, B met A. */
export const MUTUAL =
  list(`meet|marry|play|fight|agree|talk|negotiate|differ|face|border|resemble|join|merge|cooperate|debate|divorce|argue|quarrel|clash|compete|draw|tie|with|and|or
speak|collide|coincide|contact|date|engage`);

/** Verbs of deeds that have one doer. */
export const DEEDS =
  list(`kill|murder|shoot|shell|bomb|attack|assassinate|burn|set|hack|poison|kidnap|abduct|rob|steal|destroy|start|cause|plant|beat|rape|torture|order|leak|fire|down|sink
blow|loot|torch|stab|ambush|raid|besiege|provoke|instigate|orchestrate|commit`);

/** What does a deed without being its doer. */
export const MEANS =
  list(`bullet|blast|fire|explosion|gunshot|shrapnel|knife|car|bomb|virus|grenade|mine|missile|rocket|shell|drone|accident|flood|quake|earthquake|storm|lightning|train|bus
truck|vehicle|poison|gas|smoke|disease|gunfire|stray|hand|mistake|chance|hurricane|avalanche|landslide|noon|midnight|night|day`);

/** Words by which a figure depends on how things are defined or measured. */
export const DEFINITIONS = list(
  "definition|measure|method|methodology|index|criterion|criteria|standard|standards|formula|basis|classification",
);

/** Verbs, in base form, of what may be done in return: that A visited B leaves open whether B visited A. */
export const RETURNED =
  list(`visit|call|phone|ring|telephone|text|email|thank|praise|greet|hug|kiss|embrace|help|love|hate|like|trust|know|see|watch|criticize|criticise|insult|accuse|blame
support|follow|threaten|warn|invite|admire|respect|fear|miss|remember|recognise|recognize|congratulate|mention|quote`);
