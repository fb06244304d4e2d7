/**
 * Small words by which a text shows its language: data for `text/language`. English stands among them to be told apart.
 */

/** Function words that are usual in one language and none, or rare, in the others. */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  English:
    "the of and to in is was were that for with said from which has have had by are not it he she they at as on be",
  German:
    "der die das und ist nicht mit von zu den dem ein eine auf sich des wurde werden nach auch dass für im bei aus wurden wird",
  French: "le la les des et est une dans que pour qui sur pas par avec sont été ont aux du au ce cette selon il elle",
  Spanish: "el los las una del que por con para según fue está como más pero sus ha han en y se al lo su",
  Italian: "il di che è per una sono della del con non nel alla dei ha gli anche come più dal stato",
  Portuguese: "os uma não que para com por foi são ao mais dos das pelo segundo também em do da no na",
  Dutch: "het een van en dat niet zijn voor met op door naar werd werden ook bij heeft volgens de",
  Polish: "nie się że jest na przez dla oraz jak był była zostały według które który w z i do",
};

/** Scripts whose words are no English, with the languages usually written in them. */
export const SCRIPTS: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Cyrillic}/u, "a language in Cyrillic letters"],
  [/\p{Script=Arabic}/u, "a language in Arabic letters"],
  [/\p{Script=Greek}/u, "Greek"],
  [/\p{Script=Hebrew}/u, "Hebrew"],
  [/\p{Script=Devanagari}/u, "a language in Devanagari"],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, "Chinese or Japanese"],
  [/\p{Script=Hangul}/u, "Korean"],
  [/\p{Script=Georgian}/u, "Georgian"],
  [/\p{Script=Armenian}/u, "Armenian"],
  [/\p{Script=Thai}/u, "Thai"],
];
