package balcao.incident;

/** Which clients a status banner is for. */
public enum BannerAudience {

	/** Those who have the product. */
	PRODUCT,

	EVERYBODY

}
