package balcao.decree;

/** How forgetting is set: whether it happens at all, and how many at a time. */
public record RetentionTerms(boolean erasing, int batch, int version) {

}
