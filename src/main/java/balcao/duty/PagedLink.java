package balcao.duty;

/** What whoever follows the link of a letter reads. */
public record PagedLink(String person, AlarmStory alarm) {

}
