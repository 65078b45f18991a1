package balcao.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkAddressTests {

	@Test
	void addressOfIpv4IsItsOwn() {
		assertThat(NetworkAddress.shared("203.0.113.7")).isEqualTo("203.0.113.7");
		assertThat(NetworkAddress.shared("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
	}

	@Test
	void addressesOfOneIpv6NetworkAreOne() {
		assertThat(NetworkAddress.shared("2001:db8:1:2::1")).isEqualTo(NetworkAddress.shared("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(NetworkAddress.shared("2001:db8:1:3::1"));
		assertThat(NetworkAddress.shared("fe80::1%eth0")).isEqualTo(NetworkAddress.shared("fe80::2%lo"));
	}

	@Test
	void whatIsNoAddressIsItself() {
		assertThat(NetworkAddress.shared("")).isEmpty();
		assertThat(NetworkAddress.shared("a:b")).isEqualTo("a:b");
	}

}
