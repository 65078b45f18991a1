package balcao.workspace.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import balcao.workspace.KeyService;

/** Tells the desk's pages whether shortcuts are off; asked once a session. */
@ControllerAdvice(annotations = Controller.class)
class KeyAdvice {

	static final String OFF = "keysOff";

	private final ObjectProvider<KeyService> keys;

	KeyAdvice(ObjectProvider<KeyService> keys) {
		this.keys = keys;
	}

	@ModelAttribute("keysOff")
	boolean keysOff(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !request.getRequestURI().startsWith("/desk") || !"GET".equals(request.getMethod())) {
			return false;
		}
		@Nullable Object known = session.getAttribute(OFF);
		if (known instanceof Boolean off) {
			return off;
		}
		Principal principal = request.getUserPrincipal();
		if (principal == null) {
			return false;
		}
		KeyService service = this.keys.getIfAvailable();
		boolean off = service != null && service.areOff(principal.getName());
		session.setAttribute(OFF, off);
		return off;
	}

}
