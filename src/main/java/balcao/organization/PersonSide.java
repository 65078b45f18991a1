package balcao.organization;

/** On which side of the counter people are. */
public enum PersonSide {

	EVERYBODY, TEAM, CLIENTS

}
