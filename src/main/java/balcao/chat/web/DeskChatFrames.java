package balcao.chat.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import balcao.chat.AvailabilityService;
import balcao.chat.DeskPresence;
import balcao.platform.CurrentPerson;

/** Gives the desk's frame its switch. */
@ControllerAdvice(annotations = Controller.class)
class DeskChatFrames {

	private static final String KNOWN = DeskChatFrames.class.getName();

	private final ObjectProvider<AvailabilityService> availability;

	DeskChatFrames(ObjectProvider<AvailabilityService> availability) {
		this.availability = availability;
	}

	@ModelAttribute("deskChat")
	DeskChatFrame frame(HttpServletRequest request, @Nullable CurrentPerson person) {
		DeskChatFrame frame = (person != null) ? of(this.availability, person) : new DeskChatFrame(Optional::empty);
		request.setAttribute(KNOWN, frame);
		return frame;
	}

	/** The one of the page being shown, else another. */
	static DeskChatFrame current(ObjectProvider<AvailabilityService> availability, CurrentPerson person) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null
				&& request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof DeskChatFrame known) ? known
						: of(availability, person);
	}

	private static DeskChatFrame of(ObjectProvider<AvailabilityService> availability, CurrentPerson person) {
		return new DeskChatFrame(() -> {
			AvailabilityService service = person.isTeam() ? availability.getIfAvailable() : null;
			DeskPresence presence = (service != null) ? service.of(person) : null;
			return Optional.ofNullable(presence);
		});
	}

}
