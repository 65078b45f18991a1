package balcao.chat.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of conversations a node keeps open.
 *
 * @param most on the whole node; beyond that pages ask now and then instead
 * @param ofOnePerson of one person; beyond that the oldest ends
 * @param ofOneAddress from one address, behind which there may be a whole company
 * @param patience how long a reader may take nothing before it has to come again
 */
@ConfigurationProperties("balcao.chat.streams")
record StreamSettings(@DefaultValue("5000") int most, @DefaultValue("8") int ofOnePerson,
		@DefaultValue("500") int ofOneAddress, @DefaultValue("15s") Duration patience) {

}
