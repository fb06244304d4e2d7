/** Words by which a speaker is a person, an organisation, a role or nobody in particular: data for `extract/speakers`. */

/** Titles before a person's name; they are no part of it. */
export const NAME_TITLES =
  "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame president vice prime minister senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor secretary general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. admiral judge justice chief chairman chairwoman chair chairperson director spokesman spokeswoman spokesperson ambassador king queen prince princess pope bishop archbishop father reverend rev rev. rabbi imam sheikh ayatollah attorney prosecutor lawyer analyst political activist journalist reporter editor correspondent officer inspector detective sheriff commissioner deputy assistant acting former then ex- ombudsman leader founder coordinator expert economist candidate republican democrat democratic conservative labour sens sens. reps reps. speaker majority minority leader strategist pollster host";

/** Words that make a capitalised name an organisation's. */
export const ORGANISATION_WORDS =
  "committee commission organization organisation ministry department party bureau watch court council agency office association foundation institute institution university college police army forces force company corporation inc corp ltd group union federation league congress parliament senate house assembly government administration authority authorities board bank press news times post journal herald tribune radio television tv network channel center centre movement front mission service services team campaign club society alliance coalition international house nations states kremlin pentagon security procuracy embassy hospital church school majilis duma international monitor observer reuters guardian telegraph gazette chronicle magazine newspaper daily weekly";

/** Plural and mass nouns that name nobody in particular. */
export const GENERIC_NOUNS =
  "analysts activists observers officials experts critics supporters opponents authorities sources people voters residents witnesses protesters demonstrators journalists reporters lawyers prosecutors police investigators researchers scientists economists scholars historians commentators diplomats politicians lawmakers legislators republicans democrats conservatives liberals leaders members advocates campaigners teachers merchants students workers employees staff aides advisers advisors insiders friends relatives neighbors neighbours families parents doctors soldiers troops rebels militants monitors figures reports media polls surveys studies data documents records statistics estimates rumors rumours some many others most few several all both men women others defenders representatives groups organizations organisations parties governments agencies companies editors owners villagers locals americans russians advocates allies backers detractors skeptics sceptics";

/** Words of a speaker who asks not to be named. */
export const ANONYMOUS_WORDS =
  "anonymous anonymity unnamed unidentified undisclosed source sources insider whistleblower";

/** Nouns of roles that one person or body fills. */
export const ROLE_NOUNS =
  "speaker prosecutor spokesman spokeswoman spokesperson minister president judge lawyer attorney director chairman chairwoman chief head leader mayor governor senator deputy ombudsman official officer witness victim suspect defendant candidate nominee editor owner manager commander general secretary ambassador envoy analyst expert activist doctor teacher journalist reporter author professor coroner detective investigator adviser advisor aide assistant founder coordinator representative member chair king queen pope bishop captain colonel engineer nurse driver farmer resident shopkeeper teacher student contractor surveyor inspector mechanic pilot guard soldier pastor priest imam principal headmaster neighbour neighbor organiser organizer trader merchant fisherman scientist researcher economist historian architect";

/** Things that speak for somebody: a text, a poll. */
export const DOCUMENT_NOUNS =
  "report statement poll survey study letter document article release memo email ad advertisement book law bill decree ruling verdict indictment complaint lawsuit resolution constitution agreement charter data figures results headline tweet post website page analysis review investigation transcript evidence account version";
