package balcao.sales;

/** How the client told the team, where the client did not decide in the portal. */
public enum BehalfMethod {

	PHONE, EMAIL, MEETING, SIGNED_DOCUMENT, OTHER

}
