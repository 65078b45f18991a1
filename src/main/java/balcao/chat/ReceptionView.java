package balcao.chat;

import java.util.List;

/**
 * Who is there for a client, as pages show it.
 *
 * @param sentence how things stand, in words
 */
public record ReceptionView(String team, boolean there, String sentence, List<Reception.Attendant> attendants) {

}
