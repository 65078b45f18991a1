package balcao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a browser's language and theme; open to anybody, before signing in too. */
@Controller
class PreferenceController {

	@PostMapping("/language")
	String language(@RequestParam String language, @RequestParam(required = false) @Nullable String back,
			HttpServletRequest request, HttpServletResponse response) {
		Language.ofTag(language).ifPresent((chosen) -> Preferences.keep(chosen, request, response));
		return "redirect:" + OwnPath.of(back).orElse("/");
	}

	@PostMapping("/theme")
	String theme(@RequestParam String theme, @RequestParam(required = false) @Nullable String back,
			HttpServletRequest request, HttpServletResponse response) {
		Theme.ofCode(theme).ifPresent((chosen) -> Preferences.keep(chosen, request, response));
		return "redirect:" + OwnPath.of(back).orElse("/");
	}

}
