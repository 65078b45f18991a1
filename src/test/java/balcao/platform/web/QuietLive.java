package balcao.platform.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where there is no database nothing ever changes: a page is told not to come again. */
@Controller
@TestComponent
class QuietLive {

	@GetMapping("/live")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void listen() {
		// nothing to say
	}

}
