package balcao.decree;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about histories.
 *
 * @param historyKept how long a finished history can be fetched
 */
@ConfigurationProperties("balcao.decree")
public record DecreeSettings(@DefaultValue("7d") Duration historyKept) {

}
