package balcao.api.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.unit.DataSize;

/** A body that is refused once more of it came than may. */
final class BoundedBody extends FilterInputStream {

	private final long most;

	private long read;

	private BoundedBody(InputStream body, long most) {
		super(body);
		this.most = most;
	}

	/** Refuses at once what says of itself that it is too large. */
	static BoundedBody of(HttpServletRequest request, DataSize most) throws IOException {
		BoundedBody body = new BoundedBody(request.getInputStream(), most.toBytes());
		body.check(request.getContentLengthLong());
		return body;
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		count((next < 0) ? 0 : 1);
		return next;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		count(Math.max(0, count));
		return count;
	}

	private void count(int more) {
		this.read += more;
		check(this.read);
	}

	private void check(long size) {
		if (size > this.most) {
			throw new ApiRefused(ApiProblem.TOO_LARGE, "api.problem.bodyTooLarge",
					DataSize.ofBytes(this.most).toMegabytes());
		}
	}

}
