/**
 * Words that news uses for one another and that WordNet keeps apart, in base form; a group a row part.
 */
const TABLE = `
company firm business corporation enterprise|election vote ballot poll|troop soldier force army military|government authority cabinet administration|police officer
kill murder slay assassinate|killing murder slaying assassination|die perish|victim casualty|injure wound hurt|injured wounded hurt|attack assault raid strike
blast explosion bombing|bomb explosive|plane aircraft jet airliner|car vehicle automobile|lorry truck|protest demonstration rally march procession|protester demonstrator
say state declare announce|buy purchase acquire|sell offload|begin start launch commence|end finish conclude|close shut|large big huge|small little tiny
child kid|man guy|woman lady|boy lad|cop policeman|doctor physician|teacher schoolteacher|student pupil|worker employee|staff employee|job post position
boss chief head|leader head|president leader|minister secretary|lawyer attorney|court tribunal|judge justice|jail prison|jail imprison|arrest detain|arrest detention
hold detain|free release|deny reject|approve pass adopt|approve endorse|law legislation act|bill legislation|rule regulation|ban prohibit forbid bar outlaw
quit resign|fire dismiss sack|hire employ recruit|help aid assist|help assistance aid|money fund cash|cost price|pay salary wage|tax levy|fine penalty
increase rise grow climb|increase growth rise|decrease fall drop decline|decrease drop decline fall reduction|cut reduce slash|show reveal|show indicate|build construct
make produce|make manufacture|destroy demolish|damage harm|fix repair|town city|country nation state|area region|house home|road street|ship vessel|boat vessel
vessel ferry|vessel tanker|vessel trawler|vessel freighter|ship ferry|ship tanker|ship freighter|ship trawler|boat ferry|boat trawler|vehicle bus|vehicle lorry|building tower|child girl|child boy|film movie|picture photo photograph image|phone telephone|show program programme|song track|album record|game match|team side club|win victory|beat defeat
try attempt|plan scheme|plan project|deal agreement pact accord|talk negotiation|meeting summit|war conflict|fight battle clash|ceasefire truce|weapon arm|gun firearm rifle
sick ill|illness disease|dead deceased|rich wealthy|poor impoverished|fast quick rapid|happy glad|sad unhappy|angry furious|afraid scared frightened|sit seat|run jog
get receive obtain|give provide|ask request|need require|choose select|get acquire|keep retain|leave depart|arrive come|go travel|look watch|see view|speak talk
nearly almost|about approximately|over more|under less|roughly about|free voluntary|fair just|legal lawful|illegal unlawful|rigged fraudulent|flaw irregularity
organise organize|storm hurricane typhoon|flood flooding|quake earthquake|fire blaze|rain rainfall|migrant refugee|immigrant migrant|observer monitor
reporter journalist|newspaper paper|media press|broadcaster channel network|website site|publish release|issue release|premiere debut|star actor|author writer
deem consider regard judge|deem believe think|deem see|consider regard|roughly approximately|roughly around|worldwide globally|global worldwide|threat danger menace|infection case
launch start initiate commence open|initiate begin|investigation inquiry enquiry probe examination|investigate probe examine|find discover|find determine|discover uncover unearth|evidence proof
delete erase remove wipe uninstall|delete eliminate|discard dump|force require compel oblige|require mandate instruct order|command order instruct direct|permit allow let|allow authorize authorise
recall withdraw|address tackle|address fix solve resolve|solve resolve|rectify correct fix|wiring electrical|contain control curb|curb limit restrict|stabilize steady|move step measure|bid effort attempt
publish post|post share|massive huge enormous immense vast|hugely massively immensely enormously|popular famous|secretly covertly surreptitiously|secret covert clandestine|transfer move shift
back support endorse|back finance fund|belong own|several various|hospitalize hospitalise|gunman shooter attacker assailant|suspect culprit|loose large|yesterday day|accusation allegation charge claim
decline downturn|decline slump dip|report announce disclose|revenue sale|forecast project predict|forecast projection outlook|guide project|quarterly quarter|profit earnings|earn gross make|shareholder investor
collapse failure|accident incident|disaster catastrophe calamity tragedy|mine pit|rescue save|trapped stuck|search hunt|hunt pursuit chase|flee escape|escape break|evacuate clear|injury wound|toll count
quarrel dispute row|dispute disagreement|row controversy|criticise criticize|criticize slam blast denounce condemn|condemn denounce decry|praise laud hail commend applaud|welcome hail|warn caution|urge call
demand insist|insist maintain|claim allege assert contend maintain|acknowledge admit concede|admit confess|vow pledge promise swear|refuse decline|refuse reject|rebuff reject|dismiss reject|block stop prevent
halt stop cease|suspend pause halt|pause break|delay postpone defer|cancel scrap axe abandon|resume restart|extend prolong|expand enlarge widen|shrink contract|soar surge rocket jump|plunge plummet tumble crash slump
lawmaker legislator|lawmaker parliamentarian|senator lawmaker|parliament legislature|congress legislature|premier minister|mayor leader|governor leader|ambassador envoy diplomat|delegate representative|delegation mission
spokesman spokeswoman spokesperson|official officer|candidate contender|contender challenger|rival opponent|opponent foe|foe enemy|ally partner|supporter backer|critic opponent|activist campaigner
protest rally|riot unrest|unrest turmoil|violence unrest|crackdown repression|curfew lockdown|crowd throng|sanction penalty|embargo ban|tariff duty|treaty pact accord|constitution charter|statute law|decree order edict
ruling verdict decision|verdict judgment judgement|sentence jail|trial hearing|convict sentence|indict charge|indictment charge|prosecutor attorney|defendant accused|plaintiff claimant|lawsuit suit|sue litigate
custody detention|inmate prisoner|hostage captive|kidnap abduct|kidnapping abduction|smuggle traffic|bribe kickback|bribery corruption|corruption graft|embezzle steal|theft robbery|burglary theft|fraud deception
explode detonate|explosion detonation|missile rocket|airstrike bombing|shelling bombardment|shell bombard|invade attack|invasion incursion|occupy seize|seize capture|capture take|retreat withdraw|withdrawal pullout
fighter militant|militant insurgent rebel|rebel insurgent|guerrilla rebel|militia force|soldier serviceman|marine soldier|civilian noncombatant|casualty loss|massacre slaughter|genocide extermination|torture abuse
vaccine jab shot|vaccinate inoculate immunize|epidemic outbreak|pandemic epidemic|virus disease|coronavirus virus|hospital clinic|patient sufferer|surgery operation|medicine drug medication|symptom sign|treat cure
drown perish|crash collide|crash collision|derail crash|capsize overturn|sink founder|wreck wreckage|debris wreckage|burn blaze|wildfire blaze|flood inundate|tremor quake|landslide mudslide|drought dryness|heatwave heat
school college|pupil schoolchild|university college|scientist researcher|expert specialist|study research survey|survey poll|poll survey|analyst expert|study report|finding result|method approach|device gadget
mother mom mum|father dad|parent guardian|baby infant|infant newborn|teen teenager adolescent|elderly old|senior elderly|husband spouse|wife spouse|couple pair|sibling brother|widow wife|orphan child|relative kin
residence home|apartment flat|dwelling house|tower skyscraper|building structure|bridge crossing|motorway highway|airport airfield|station terminal|border frontier|coast shore|village hamlet|neighborhood neighbourhood district
church cathedral|priest clergyman cleric|pope pontiff|bishop prelate|mosque temple|worshipper believer|pilgrim worshipper|festival fete|concert gig|singer vocalist|musician performer|band group|actor performer
player athlete|coach manager|match fixture|tournament competition|championship title|trophy cup|goal score|draw tie|stadium arena|spectator fan|triumph victory|rout thrash|contest race|record best
purchase buy|retailer shop|shop store|customer client consumer|supplier vendor|factory plant|output production|export shipment|shipment delivery|loan credit|debt borrowing|lender bank|budget spending|subsidy grant
unemployment joblessness|unemployed jobless|layoff redundancy|strike walkout|union labor|inflation price|growth expansion|recession downturn|merger takeover|acquisition takeover purchase|bankrupt insolvent|bankruptcy insolvency
car automobile|bus coach|train locomotive|truck lorry|bike bicycle|motorcycle motorbike|pilot aviator|passenger traveller traveler|driver motorist|cyclist rider|pedestrian walker|flight trip|journey trip|tour visit
`;

/** Groups of words that stand for one another. */
export const SYNONYMS: readonly (readonly string[])[] = TABLE.trim()
  .split(/[|\n]/)
  .map((group) => group.trim().split(" "));
