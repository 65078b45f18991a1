package balcao.chat.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

import balcao.platform.CurrentPerson;

/**
 * A second node of the streams: a server of its own and a hub of its own, which hears no
 * hint and so finds what is new by looking at the database.
 */
final class OtherNode implements AutoCloseable {

	private final Tomcat server = new Tomcat();

	private final Thread looking;

	OtherNode(ChatStreams hub, CurrentPerson person, String session) {
		try {
			File directory = Files.createTempDirectory("node").toFile();
			this.server.setBaseDir(directory.getPath());
			this.server.setPort(0);
			this.server.getConnector();
			Context context = this.server.addContext("", directory.getPath());
			Wrapper servlet = Tomcat.addServlet(context, "events", new Events(hub, person, session));
			servlet.setAsyncSupported(true);
			servlet.addMapping("/*");
			hub.start();
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
		this.looking = new Thread(() -> look(hub), "look");
		this.looking.setDaemon(true);
		this.looking.start();
	}

	private static void look(ChatStreams hub) {
		try {
			while (hub.isRunning()) {
				hub.look();
				hub.endSlow();
				Thread.sleep(150);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	int port() {
		return this.server.getConnector().getLocalPort();
	}

	@Override
	public void close() throws LifecycleException {
		this.looking.interrupt();
		this.server.stop();
		this.server.destroy();
	}

	/** Takes everybody for one person. */
	private static final class Events extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final transient ChatStreams hub;

		private final transient CurrentPerson person;

		private final String session;

		private Events(ChatStreams hub, CurrentPerson person, String session) {
			this.hub = hub;
			this.person = person;
			this.session = session;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			long id = Long.parseLong(request.getPathInfo().split("/")[2]);
			List<ChatPlace> places = new ArrayList<>(ChatPlace.parse(request.getHeader("Last-Event-ID")));
			places.add(new ChatPlace(id, Integer.parseInt(request.getParameter("after"))));
			this.hub.open(request, response, this.person, this.session, Locale.ROOT, ChatPlace.furthest(places));
		}

	}

}
