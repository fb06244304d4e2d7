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
film movie|picture photo photograph image|phone telephone|show program programme|song track|album record|game match|team side club|win victory|beat defeat
try attempt|plan scheme|plan project|deal agreement pact accord|talk negotiation|meeting summit|war conflict|fight battle clash|ceasefire truce|weapon arm|gun firearm rifle
sick ill|illness disease|dead deceased|rich wealthy|poor impoverished|fast quick rapid|happy glad|sad unhappy|angry furious|afraid scared frightened|sit seat|run jog
get receive obtain|give provide|ask request|need require|choose select|get acquire|keep retain|leave depart|arrive come|go travel|look watch|see view|speak talk
nearly almost|about approximately|over more|under less|roughly about|free voluntary|fair just|legal lawful|illegal unlawful|rigged fraudulent|flaw irregularity
organise organize|storm hurricane typhoon|flood flooding|quake earthquake|fire blaze|rain rainfall|migrant refugee|immigrant migrant|observer monitor
reporter journalist|newspaper paper|media press|broadcaster channel network|website site|publish release|issue release|premiere debut|star actor|author writer
`;

/** Groups of words that stand for one another. */
export const SYNONYMS: readonly (readonly string[])[] = TABLE.trim()
  .split(/[|\n]/)
  .map((group) => group.trim().split(" "));
