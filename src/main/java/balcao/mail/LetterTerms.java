package balcao.mail;

/**
 * What a letter of some kind says, with places to be filled.
 *
 * @param button what the button to {@link LetterVariable#LINK} is called; empty without
 * one
 * @param body with simple markup
 */
public record LetterTerms(String subject, String button, String body) {

}
