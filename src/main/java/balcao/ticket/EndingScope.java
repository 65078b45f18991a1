package balcao.ticket;

/** Whom a rule about endings is for; the later ones come closer. */
public enum EndingScope {

	COMPANY, REQUEST_TYPE, ORGANIZATION, CONTRACT

}
