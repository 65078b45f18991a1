package balcao.decree;

/** A request type whose tickets are kept for another time. */
public record TypeTerm(long requestTypeId, String name, int months) {

}
