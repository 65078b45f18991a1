package balcao;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a Chromium, Chrome or Edge that is installed on this machine. */
final class BrowserFinder {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "microsoft-edge", "microsoft-edge-stable");

	private BrowserFinder() {
	}

	/** The one that BROWSER_PATH or CHROME_BIN names, and then no other. */
	static Optional<Path> find(Map<String, String> environment) {
		return candidates(environment).stream().filter(Files::isExecutable).findFirst();
	}

	private static List<Path> candidates(Map<String, String> environment) {
		for (String variable : List.of("BROWSER_PATH", "CHROME_BIN")) {
			if (environment.containsKey(variable)) {
				return List.of(Path.of(environment.get(variable)));
			}
		}
		List<Path> candidates = new ArrayList<>();
		for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
			NAMES.forEach((name) -> candidates.add(Path.of(directory, name)));
		}
		candidates.add(Path.of("/snap/bin/chromium"));
		for (String name : List.of("Chromium", "Google Chrome", "Microsoft Edge")) {
			candidates.add(Path.of("/Applications", name + ".app", "Contents/MacOS", name));
		}
		for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")) {
			Path programs = Path.of(environment.getOrDefault(variable, "/nowhere"));
			candidates.add(programs.resolve("Chromium/Application/chrome.exe"));
			candidates.add(programs.resolve("Google/Chrome/Application/chrome.exe"));
			candidates.add(programs.resolve("Microsoft/Edge/Application/msedge.exe"));
		}
		return candidates;
	}

}
