/**
 * Words that say nothing about what a sentence is about. Negators and quantifiers are here too:
 * two opposite claims must still meet in the index.
 */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he his him she her hers they their them theirs we our us you your i me my
  who whom whose which what where when why how there here
  be am is are was were been being do does did done doing have has had having will would shall should can could may might must
  and or but nor so yet if unless because although though while whereas than then as at by for from in into of off on onto
  out over under up down to toward towards with within without about above across after against along among around before
  behind below beneath beside besides between beyond during except inside near outside per since through throughout till
  until upon via
  no not never none nobody nothing neither nowhere cannot any some all both each every either few many more most much other
  another others several such only own same too very just also even still again further once already almost quite rather
  said says say told tells according reportedly
  don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
  mr mrs ms dr sir`
    .split(/\s+/u)
    .filter(Boolean),
);
