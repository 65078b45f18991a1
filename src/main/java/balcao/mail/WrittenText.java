package balcao.mail;

import java.util.Locale;

/** What a company wrote for a kind of letter in a language. */
record WrittenText(LetterKind kind, Locale language, LetterTerms terms, int version) {

}
