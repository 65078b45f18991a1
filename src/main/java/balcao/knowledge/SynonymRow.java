package balcao.knowledge;

/** Words that mean the same, as an admin wrote them. */
public record SynonymRow(long id, String words, int version) {

}
