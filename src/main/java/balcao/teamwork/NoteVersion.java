package balcao.teamwork;

import java.time.Instant;

/** A note as it was. */
public record NoteVersion(int number, String text, String by, Instant at) {

}
