package balcao.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * A draft as it stands.
 *
 * @param topicId the calendar or policy; null for the matrix
 * @param number the one that it would get
 * @param formerId the version published last, that it was made from; null where there is
 * none
 * @param edit how often it was changed
 */
public record DraftVersion(Topic topic, @Nullable Long topicId, String name, int number, @Nullable Long formerId,
		long versionId, int edit) {

}
