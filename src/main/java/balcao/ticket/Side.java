package balcao.ticket;

/** On which side of the counter somebody speaks. */
public enum Side {

	CLIENT, TEAM

}
