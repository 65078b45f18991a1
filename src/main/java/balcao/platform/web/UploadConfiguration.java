package balcao.platform.web;

import balcao.platform.FileRules;
import jakarta.servlet.MultipartConfigElement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets in twice what the rules allow, on disk: a file that is too large then comes back
 * as an error beside the form, with everything else that was typed, instead of a bare
 * error page.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	private static final long TEXTS = 4L * 1024 * 1024;

	@Bean
	MultipartConfigElement multipartConfigElement(FileRules rules) {
		long files = rules.maxSize().toBytes() * rules.maxFiles();
		return new MultipartConfigElement("", -1, 2 * files + TEXTS, 0);
	}

}
