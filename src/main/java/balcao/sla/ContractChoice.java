package balcao.sla;

/**
 * A contract that was considered for a request.
 *
 * @param holds whether it is valid on the day of the request
 * @param chosen whether it is the most specific of those that hold
 */
public record ContractChoice(long id, ContractTerms terms, boolean holds, boolean chosen) {

}
