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
imprison free|imprison release|charge clear|accuse clear|open shut|open close|open locked|open lock|open sealed|open blocked|unlock lock|reopen close|start stop|start end|begin stop|launch halt|launch cancel
resume suspend|resume halt|continue stop|continue halt|continue suspend|keep abandon|keep scrap|join leave|join quit|enter leave|arrive depart|stay leave
remain leave|remain resign|stay resign|appoint dismiss|hire fire|elect oust|reinstate dismiss|attack defend|advance retreat|capture lose|seize release
invade withdraw|deploy withdraw|survive die|alive dead|live die|kill save|injure unharmed|hurt unharmed|injured unhurt|wounded unhurt|safe unsafe
peaceful violent|calm violent|voluntary forced|voluntary compulsory|voluntary coerced|free forced|willing unwilling|legal illegal|lawful unlawful
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
good bad|good poor|excellent poor|well badly|correct wrong|right wrong|accurate false|present absent|attend skip|attend boycott|participate boycott|vote abstain
drunk sober|drink sober|intoxicated sober|possible impossible|push pull|hold violate|observe violate|hold break|aware ignorant|know unaware|safe contaminated|safe dangerous|healthy ill|healthy sick|functioning broken|working broken|intact destroyed|intact damaged|throw catch|cry laugh|smile frown|land depart|sink float|dawn dusk|peace war|truce fighting
`;

/** Pairs of opposite words in base form. */
export const OPPOSITES: readonly (readonly [string, string])[] = TABLE.trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(" ") as [string, string]);
