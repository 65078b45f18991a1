package balcao.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of the network, by which tries are counted. */
public final class NetworkAddress {

	/** Who has one address of IPv6 has all that begin so. */
	private static final int PREFIX_BYTES = 8;

	private NetworkAddress() {
	}

	/**
	 * What all addresses of one place share: an address of IPv4 itself, the first 64 bits
	 * of one of IPv6.
	 */
	public static String shared(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// never asks anybody: whatever has a colon is an address or refused
			InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
