package balcao.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files people may send.
 *
 * @param allowedExtensions what a file name may end with, without the dot, in the order
 * shown
 * @param maxSize the most that one file may have
 * @param maxFiles how many files go with one message
 * @param maxPending how many files one person may have uploaded and not sent yet
 * @param orphanAge after how long an uploaded file that was never sent is discarded; as
 * long as drafts are kept
 */
@ConfigurationProperties("balcao.platform.files")
public record FileRules(@DefaultValue( {
		"jpg", "jpeg", "gif", "png", "webp", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "xml",
		"json", "log", "zip", "rar", "psd", "ai", "cdr", "eps", "raw", "cst", "css", "mov", "mp4", "iso",
		"exe" }) Set<String> allowedExtensions, @DefaultValue("10MB") DataSize maxSize,
		@DefaultValue("10") int maxFiles, @DefaultValue("200") int maxPending, @DefaultValue("30d") Duration orphanAge){

	public FileRules {
		Set<String> plain = new LinkedHashSet<>();
		for (String extension : allowedExtensions) {
			plain.add(extension.strip().replaceFirst("^\\.", "").toLowerCase(Locale.ROOT));
		}
		allowedExtensions = Collections.unmodifiableSet(plain);
	}

	/** What is usual for requests: pictures, documents, archives, films and drawings. */
	public static final List<String> USUAL = List.of("jpg", "jpeg", "gif", "png", "cdr", "psd", "ai", "raw", "rar",
			"zip", "exe", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "pdf", "eps", "cst", "css", "iso",
			"mov", "mp4");

	/**
	 * The same for some extensions alone.
	 * @param extensions without the dot; null for the usual ones
	 */
	public FileRules only(@Nullable Collection<String> extensions) {
		Set<String> wanted = new LinkedHashSet<>((extensions != null) ? extensions : USUAL);
		wanted.retainAll(this.allowedExtensions);
		return new FileRules(wanted, this.maxSize, this.maxFiles, this.maxPending, this.orphanAge);
	}

	/** Whether a file of this name may be sent. */
	public boolean allowsName(String name) {
		return allow(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}

	boolean allow(String extension) {
		return this.allowedExtensions.contains(extension);
	}

	/** The most that one file may have, as people write it: {@code 10 MB}. */
	public String limit() {
		long kilobytes = this.maxSize.toKilobytes();
		return (kilobytes % 1024 == 0) ? kilobytes / 1024 + " MB" : kilobytes + " KB";
	}

	/** What a file name may end with, as people read it: {@code JPG, PNG, PDF}. */
	public String kinds() {
		return String.join(", ", this.allowedExtensions).toUpperCase(Locale.ROOT);
	}

	/**
	 * What a file name may end with, as browsers read it: {@code .jpg,.png,.pdf}.
	 */
	public String accept() {
		return this.allowedExtensions.stream().map((extension) -> "." + extension).collect(Collectors.joining(","));
	}

}
