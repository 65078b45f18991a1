package balcao.mail;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ReplyAddressesIT {

	@Autowired
	private ReplyAddresses addresses;

	@Autowired
	private OwnAddresses own;

	@Autowired
	private ReturnPaths paths;

	@Test
	void addressTellsTicketAndRecipientInCapitalsToo() {
		String address = this.addresses.addressFor(4711, 12);
		assertThat(address).contains("+r").hasSizeLessThan(64 + 64);
		assertThat(this.addresses.read(address)).contains(new ReplyTarget(4711, 12, false));
		assertThat(this.addresses.read(address.toUpperCase(Locale.ROOT))).contains(new ReplyTarget(4711, 12, false));
		assertThat(this.addresses.read("Balcão <" + address + ">")).contains(new ReplyTarget(4711, 12, false));
		assertThat(this.own.isOwn(address)).isTrue();
	}

	@Test
	void h84_whatIsNotSignedForItsPurposeTellsNothing() {
		String id = this.addresses.newMessageId(4711, 12, false);
		assertThat(this.addresses.ofMessageId(id)).contains(new ReplyTarget(4711, 12, false));
		assertThat(this.addresses.ofMessageId(id.toUpperCase(Locale.ROOT))).contains(new ReplyTarget(4711, 12, false));
		String other = this.addresses.newMessageId(4711, 13, false);
		assertThat(other).isNotEqualTo(this.addresses.newMessageId(4711, 13, false));
		assertThat(this.addresses.ofMessageId(id.replace("-c-", "-d-"))).isEmpty();
		assertThat(this.addresses.ofMessageId("<b3mv-c-1-aaaaaaaaaaaaaaaa@localhost>")).isEmpty();
		assertThat(this.addresses.ofMessageId("<x@y>")).isEmpty();
		assertThat(this.addresses.ofMessageId(this.addresses.newMessageId(0, 0, false))).as("about no ticket")
			.isEmpty();
		assertThat(this.addresses.isOurs(this.addresses.newMessageId(0, 0, false))).isTrue();
		String mark = this.addresses.mark(4711, 12, false);
		assertThat(this.addresses.inText("Olá\n> " + mark.toUpperCase(Locale.ROOT) + "\n"))
			.contains(new ReplyTarget(4711, 12, false));
		String address = this.addresses.addressFor(4711, 12);
		String sign = address.substring(address.indexOf("+r") + 2, address.indexOf('@'));
		assertThat(this.addresses.inText("[#" + sign + "]")).as("signed for addresses").isEmpty();
		assertThat(this.addresses.read("x+r" + mark.substring(2, mark.length() - 1) + "@y")).isEmpty();
		assertThat(this.addresses.inText("[#zzzzzzzzzzzzz-zzzzzzzzzzzzz-aaaaaaaaaaaaaaaa]".repeat(100_000))).isEmpty();
		assertThat(this.paths.letter("x+b1-aaaaaaaaaaaaaaaa@y")).isEmpty();
	}

	@Test
	void whatOnlyTheTeamMayReadIsSignedApart() {
		ReplyTarget note = new ReplyTarget(4711, 12, true);
		assertThat(this.addresses.read(this.addresses.addressFor(4711, 12, true))).contains(note);
		assertThat(this.addresses.inText(this.addresses.mark(4711, 12, true))).contains(note);
		assertThat(this.addresses.ofMessageId(this.addresses.newMessageId(4711, 12, true))).contains(note);
		assertThat(this.addresses.isOurs(this.addresses.newMessageId(4711, 12, true))).isTrue();
	}

}
