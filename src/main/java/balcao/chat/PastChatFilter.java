package balcao.chat;

import org.jspecify.annotations.Nullable;

/**
 * Which conversations are looked for.
 *
 * @param client words of the client's or the organization's name
 * @param agent who had it; null for anybody
 * @param words said in it
 * @param ended whether only those that have ended
 */
public record PastChatFilter(String client, @Nullable Long agent, String words, boolean ended) {

	/** Every conversation that one may see. */
	public static final PastChatFilter EVERYTHING = new PastChatFilter("", null, "", false);

}
