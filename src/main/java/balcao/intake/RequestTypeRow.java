package balcao.intake;

/** A request type in the back office. */
public record RequestTypeRow(long id, String code, RequestTypeDetails details, RequestTypeScope scope,
		boolean asksSituation, boolean archived) {

}
