package balcao.platform;

/** Passes on what the database announces to whoever is connected to this node. */
public interface LiveHearer {

	void hear(String topic);

	/** Hints may have been lost: whoever listens should ask. */
	void missed();

}
