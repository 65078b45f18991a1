package balcao.mail;

/** A letter as it is read, twice the same. */
public record Printed(String subject, String text, String html) {

}
