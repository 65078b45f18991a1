package balcao.platform.web;

import java.time.Instant;

/**
 * Something that waits for one person of the team at once, shown above every page until
 * somebody takes it.
 *
 * @param words what it is about
 * @param path the page of it
 * @param answer where the form that takes it is sent to
 */
public record Summons(String words, String path, String answer, Instant at) {

}
