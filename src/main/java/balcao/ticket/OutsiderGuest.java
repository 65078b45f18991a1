package balcao.ticket;

/**
 * Somebody from outside, with who put them in copy of which ticket.
 */
public record OutsiderGuest(String name, String inviter, String number) {

}
