/**
 * Opposites that reports of public events turn on and that WordNet does not pair, in base form.
 */
const TABLE = `
rise fall|rise drop|rise decline|rise decrease|rise shrink|rise plunge|rise slump|grow shrink|grow decline|grow fall|climb fall|climb drop
increase decline|increase fall|increase drop|increase reduce|increase cut|raise lower|raise cut|raise reduce|gain lose|gain drop|jump fall
soar plunge|soar fall|surge plunge|surge fall|surge drop|boost reduce|boost cut|expand shrink|widen narrow|improve worsen|improve deteriorate
win lose|victory defeat|victory loss|beat lose|accept decline|accept refuse|approve reject|approve deny|adopt reject|pass reject|pass fail
agree refuse|agree disagree|allow ban|allow forbid|allow prohibit|allow bar|allow block|permit ban|permit forbid|permit prohibit|permit deny
grant deny|grant refuse|grant revoke|confirm deny|confirm refute|admit refuse|support oppose|support condemn|back oppose|endorse oppose|endorse reject
praise condemn|praise criticize|welcome condemn|welcome reject|convict acquit|guilty innocent|condemn acquit|jail release|arrest release|detain release
imprison free|imprison release|charge clear|accuse clear|open shut|open close|open locked|open lock|open seal|open blocked|unlock lock|reopen close|start stop|start end|begin stop|launch halt|launch cancel
resume suspend|resume halt|continue stop|continue halt|continue suspend|keep abandon|keep scrap|join leave|join quit|enter leave|arrive depart|stay leave
remain leave|remain resign|stay resign|appoint dismiss|hire fire|elect oust|reinstate dismiss|attack defend|advance retreat|capture lose|seize release
invade withdraw|deploy withdraw|survive die|alive dead|live die|kill save|injure unharmed|hurt unharmed|injured unhurt|wounded unhurt|safe unsafe
peaceful violent|calm violent|voluntary force|voluntary compulsory|voluntary coerced|free force|willing unwilling|legal illegal|lawful unlawful
legitimate illegitimate|valid invalid|constitutional unconstitutional|official unofficial|public private|public secret|open secret|true false|real fake
genuine fake|genuine bogus|authentic fake|accident murder|accidental deliberate|accidental intentional|spontaneous planned|spontaneous organised
spontaneous organized|spontaneous orchestrated|unanimous divided|majority minority|maximum minimum|most least|more less|more fewer|many few|all none
always never|everyone nobody|everything nothing|first last|early late|earlier later|before after|north south|east west|northern southern|eastern western
inside outside|indoors outdoors|inside outdoors|indoor outdoor|upper lower|top bottom|front rear|left right|up down|male female|man woman|boy girl|husband wife
father mother|brother sister|son daughter|uncle aunt|king queen|actor actress|young old|new old|adult child|rich poor|wealthy poor|strong weak|high low
heavy light|big small|large small|large tiny|huge tiny|big tiny|long short|tall short|fast slow|quick slow|hot cold|warm cold|wet dry|full empty|clean dirty
happy sad|happy angry|happy unhappy|awake asleep|sleep wake|sit stand|stand lie|sit run|sit walk|stand run|walk run|sleep run|sleep play|love hate|like hate
cheap expensive|positive negative|favorable unfavorable|success failure|succeed fail|strengthen weaken|accelerate slow|tighten ease|tighten relax|tighten loosen
surplus deficit|profit loss|ally enemy|friend enemy|optimistic pessimistic|confident doubtful|transparent opaque|fair unfair
fair rigged|clean rigged|orderly chaotic|smooth chaotic|independent biased|impartial biased|neutral biased|credible flawed|sunny rainy|day night|morning evening
clothed naked|married single|crowded empty|crowded deserted|busy quiet|loud quiet|silent loud|noisy quiet|alone together|include exclude|encourage discourage
unite divide|reveal conceal|reveal hide|disclose conceal|show hide|remember forget|trust distrust|trust doubt|believe doubt|sign veto|ratify reject
extend shorten|lengthen shorten|reduce extend|upgrade downgrade|promote demote|employ dismiss|obey defy|comply defy|comply violate|respect violate|meet violate
recognise reject|recognize reject|lift impose|repeal impose|uphold overturn|uphold strike|uphold lift|impose lift|keep lift|affirm overturn|overturn confirm|tame wild|common rare|frequent rare
good bad|good poor|excellent poor|well badly|correct wrong|right wrong|earnings lose|earn lose|profit lose|reach depart|reach leave|support confront|support combat|support doubt|follow break|follow breach|follow violate|follow flout|obey break|obey breach|obey violate|obey flout|comply break|comply breach|comply flout|respect break|respect breach|honor break|honour break|honour breach|fulfil breach|abide break|abide breach|accurate false|present absent|attend skip|attend boycott|participate boycott|vote abstain
drunk sober|drink sober|intoxicated sober|possible impossible|push pull|hold violate|observe violate|hold break|aware ignorant|know unaware|safe contaminated|safe dangerous|healthy ill|healthy sick|functioning broken|working broken|intact destroyed|intact damaged|throw catch|cry laugh|smile frown|land depart|sink float|dawn dusk|peace war|truce fighting
force allow|force permit|force forbid|require forbid|require ban|require exempt|order forbid|compel forbid|delete keep|delete retain|delete preserve|remove keep|remove retain|remove install|remove add|erase preserve
ban endorse|ban welcome|ban encourage|prohibit encourage|prohibit authorize|prohibit require|outlaw legalize|legalize criminalize|restrict relax|curb encourage|curb fuel|contain fuel|contain spread|prevent cause|prevent trigger
find lose|recover lose|save waste|spend save|borrow lend|invest divest|hire dismiss|recruit dismiss|employ sack|praise blast|praise slam|praise denounce|applaud condemn|hail condemn|hail denounce
applaud criticize|defend criticize|defend condemn|thank blame|credit blame|forgive blame|pardon punish|pardon sentence|reward punish|celebrate mourn|honor shame|honour disgrace|dismiss embrace|reject embrace|reject welcome
oppose welcome|oppose favor|oppose favour|oppose champion|resist welcome|thwart enable|thwart help|hinder help|hamper help|block allow|block enable|block approve|veto approve|veto pass|scrap adopt|scrap introduce
abolish introduce|abolish establish|abolish create|dissolve form|dissolve establish|disband form|dismantle build|demolish build|destroy build|break repair|ruin restore
evacuate enter|flee stay|escape capture|deport admit|expel admit|expel invite|evict house|abandon rescue|rescue abandon
disarm arm|arm disarm|demobilize mobilize|ceasefire offensive|ceasefire attack|truce offensive|surrender resist|surrender fight|defeat triumph|conquer lose|liberate occupy|liberate capture|occupy leave|occupy withdraw
ascend descend|climb descend|soar drop|soar plummet|surge plummet|surge decline|jump drop|jump plunge|rally slump|rally fall|recover slump|recover worsen|rebound slump|boom bust|boom slump|growth decline|growth contraction|growth recession
expansion contraction|increase decrease|rise cut|hike cut|inflate deflate|inflation deflation|overestimate underestimate|exaggerate downplay|exaggerate understate|overstate understate|highlight downplay|emphasize downplay
confirm dismiss|verify refute|prove disprove|acknowledge deny|acknowledge conceal|confess deny|tell hide|publish suppress|publish withhold|leak withhold
disclose withhold|release withhold|provide withhold|provide deny|offer refuse|grant reject|award deny|award strip|give take|supply cut|feed starve|nourish starve|protect endanger|protect expose|protect harm|shield expose
secure insecure|stable unstable|stability instability|stable critical|stabilize destabilize|calm panic|reassure alarm|soothe anger|please anger|please upset|delight disappoint|satisfy disappoint|satisfied dissatisfied|satisfied disappointed
hope fear|hope despair|optimism pessimism|confidence doubt|certain uncertain|certain doubtful|clear unclear|clear ambiguous|obvious hidden|known unknown|named unnamed|identified unidentified|familiar unfamiliar|expected unexpected
planned unplanned|planned impromptu|scheduled unscheduled|prepared unprepared|deliberate inadvertent|intentional unintentional|willing reluctant|eager reluctant|willingly reluctantly|voluntarily forcibly|gradual sudden|gradually suddenly
temporary permanent|temporarily permanently|provisional final|interim permanent|partial full|partial complete|partial total|partially fully|partly fully|entirely partly|completely partially|incomplete complete|unfinished finished
internal external|secular religious|armed unarmed|manned unmanned|legal illicit|licensed unlicensed|registered unregistered|documented undocumented
authorized unauthorized|approved unapproved|certified uncertified|vaccinated unvaccinated|insured uninsured|paid unpaid|skilled unskilled|qualified unqualified|experienced inexperienced|eligible ineligible|able unable|competent incompetent
effective ineffective|efficient inefficient|successful unsuccessful|useful useless|helpful unhelpful|harmful harmless|harmful beneficial|toxic harmless|lethal harmless|deadly harmless|dangerous harmless|dangerous safe|risky safe|fatal minor|serious minor
severe mild|severe slight|major minor|significant negligible|significant insignificant|substantial negligible|important unimportant|essential optional|mandatory optional|mandatory voluntary|compulsory optional|obligatory optional|required optional
exclusive inclusive|exempt liable|taxable exempt|public confidential|openly secretly|openly covertly|overt covert|transparent secret|honest dishonest|honest corrupt|sincere insincere|loyal disloyal|faithful unfaithful|friendly hostile
hostile cooperative|cooperate obstruct|cooperate refuse|cooperate resist|comply refuse|comply resist|obey disobey|follow ignore|follow flout|heed ignore|notice overlook|attend miss|hit miss|catch miss|reach miss|meet miss|exceed miss
outnumber trail|lead trail|ahead behind|overtake trail|majority minority|quorum minority|unanimously narrowly|overwhelmingly narrowly|landslide narrow|consecutive separate|simultaneous separate|jointly separately|combined separate
arrive leave|import export|incoming outgoing|hero villain
democracy dictatorship|democratic authoritarian|left-wing right-wing|liberal conservative
`;

/** Pairs of opposite words in base form. */
export const OPPOSITES: readonly (readonly [string, string])[] = TABLE.trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(" ") as [string, string]);
