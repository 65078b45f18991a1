package balcao.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says whether the first bytes of a file are what its extension promises. Only signatures
 * are looked at: nothing is unpacked, decoded or run.
 */
@Component
class FileTypes {

	/** What counts as unknown: no signature, or nothing but text. */
	private static final Set<MediaType> NEUTRAL = Set.of(MediaType.OCTET_STREAM, MediaType.TEXT_PLAIN);

	private static final MediaType OLE = MediaType.application("x-tika-msoffice");

	/**
	 * Second lives of an extension: Illustrator writes PostScript or PDF, Word reads RTF,
	 * an Office document with a password is an OLE container, newer CorelDRAW is a ZIP,
	 * many cameras' RAW is a TIFF.
	 */
	private static final Map<String, MediaType> ALSO = Map.of("ai", MediaType.application("postscript"), "doc",
			MediaType.application("rtf"), "docx", OLE, "xlsx", OLE, "pptx", OLE, "cdr", MediaType.APPLICATION_ZIP,
			"raw", MediaType.image("tiff"));

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	/** The media type that an extension promises. */
	String promisedBy(String extension) {
		return promise(extension).toString();
	}

	/** Whether a content that starts so may carry this extension. */
	boolean agree(String extension, byte[] start) {
		MediaType promised = promise(extension);
		MediaType found = detect(new ByteArrayInputStream(start), new Metadata());
		if (isInstance(promised, MediaType.TEXT_PLAIN)) {
			return isInstance(found, MediaType.TEXT_PLAIN)
					|| (found.equals(MediaType.OCTET_STREAM) && looksLikeText(start));
		}
		if (NEUTRAL.contains(found)) {
			return hasNoSignature(promised);
		}
		MediaType also = ALSO.getOrDefault(extension, promised);
		return !promised.equals(MediaType.OCTET_STREAM)
				&& (isInstance(found, promised) || isInstance(promised, found) || isInstance(found, also));
	}

	private MediaType promise(String extension) {
		Metadata named = new Metadata();
		named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + extension);
		return detect(null, named);
	}

	private MediaType detect(@Nullable InputStream content, Metadata metadata) {
		try {
			return this.types.detect(content, metadata).getBaseType();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isInstance(MediaType type, MediaType general) {
		return this.types.getMediaTypeRegistry().isInstanceOf(type, general);
	}

	/** Whether neither the type nor what it is a kind of is known by its first bytes. */
	private boolean hasNoSignature(MediaType type) {
		if (type.equals(MediaType.OCTET_STREAM)) {
			return true;
		}
		try {
			MediaType general = this.types.getMediaTypeRegistry().getSupertype(type);
			return !this.types.forName(type.toString()).hasMagic() && hasNoSignature(general);
		}
		catch (MimeTypeException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Text in an old code page: no control characters but those of text and terminals.
	 */
	private static boolean looksLikeText(byte[] start) {
		for (byte value : start) {
			if (value >= 0 && value < ' ' && "\b\t\n\f\r\u001A\u001B".indexOf(value) < 0) {
				return false;
			}
		}
		return true;
	}

}
