package balcao.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps so many bytes and no more, and says whether there were more. */
class BoundedBytes extends OutputStream {

	private final long most;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private boolean over;

	BoundedBytes(long most) {
		this.most = most;
	}

	@Override
	public void write(int one) {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] buffer, int from, int length) {
		int room = (int) Math.min(length, this.most - this.bytes.size());
		this.bytes.write(buffer, from, room);
		this.over |= room < length;
	}

	boolean isOver() {
		return this.over;
	}

	byte[] toByteArray() {
		return this.bytes.toByteArray();
	}

}
