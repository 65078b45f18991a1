package balcao.emergency.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.emergency.WallService;
import balcao.platform.SecretToken;
import balcao.platform.web.SecretLink;

/** The board on a screen, by a link that is taken back; reading it changes nothing. */
@Controller
@SecretLink(purpose = "emergency/wall", tries = 1200, missCosts = 20, ended = "emergency/wall-ended")
@RequestMapping("/wall/{token}")
class WallController {

	private final WallService walls;

	WallController(WallService walls) {
		this.walls = walls;
	}

	@GetMapping
	ModelAndView wall(@PathVariable SecretToken token) {
		return new ModelAndView("emergency/wall", Map.of("page", this.walls.page(token)));
	}

}
