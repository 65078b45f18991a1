package balcao.teamwork;

import java.time.Duration;

/** How long somebody worked on something. */
public record TimeTotal(String person, Duration duration) {

}
