package balcao.sla;

import org.jspecify.annotations.Nullable;

/**
 * Which contracts to list.
 *
 * @param words in the name of the contract, its client, product or policy
 * @param organizationId null for those of all
 * @param ended those that are over instead of those that hold or will
 */
public record ContractFilter(String words, @Nullable Long organizationId, boolean ended) {

}
