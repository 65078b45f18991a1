package balcao.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.platform.CurrentPerson;
import balcao.platform.FileName;
import balcao.platform.FileRules;
import balcao.platform.FileStore;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

/**
 * Receives the files of a form. The form's record has {@code List<Long> uploads}, the ids
 * of files uploaded while it was being filled in, and {@code List<MultipartFile> files},
 * those that come with it; {@code ui/uploads} shows both. What is received stays pending,
 * so a form that has to be mended keeps its files; once it is right, its service claims
 * them by {@link FileStore#claim}.
 */
@Component
public class Uploads {

	private static final String FIELD = "files";

	private final FileStore store;

	private final FileRules rules;

	Uploads(FileStore store, FileRules rules) {
		this.store = store;
		this.rules = rules;
	}

	/** What people may send, to be told before they choose. */
	public FileRules rules() {
		return this.rules;
	}

	/** Those of the uploads that the person still has pending: what a form shows. */
	public List<StoredFile> kept(CurrentPerson person, @Nullable List<Long> uploads) {
		return this.store.pending(distinct(uploads).stream().limit(this.rules.maxFiles()).toList(), person.id());
	}

	/**
	 * Stores the files that came with the form and returns them after those uploaded
	 * before. What is refused, gone or too much becomes an error of the field
	 * {@code files}.
	 */
	public List<StoredFile> receive(CurrentPerson person, @Nullable List<Long> uploads,
			@Nullable List<MultipartFile> files, BindingResult errors) {
		return receive(person, uploads, files, this.rules, errors);
	}

	/**
	 * The same under narrower rules; files of other kinds that were uploaded before stay
	 * until they are removed, each with its error.
	 */
	public List<StoredFile> receive(CurrentPerson person, @Nullable List<Long> uploads,
			@Nullable List<MultipartFile> files, FileRules rules, BindingResult errors) {
		Set<Long> ids = distinct(uploads);
		List<StoredFile> kept = new ArrayList<>(kept(person, uploads));
		if (kept.size() < Math.min(ids.size(), this.rules.maxFiles())) {
			reject(errors, "files.refused.gone");
		}
		List<MultipartFile> chosen = chosen(files);
		for (MultipartFile file : chosen.subList(0, Math.min(chosen.size(), this.rules.maxFiles() - kept.size()))) {
			try {
				kept.add(store(person, file));
			}
			catch (Refused refused) {
				reject(errors, refused, FileName.of(file.getOriginalFilename()).value());
			}
		}
		if (ids.size() + chosen.size() > this.rules.maxFiles()) {
			reject(errors, "files.refused.many", this.rules.maxFiles());
		}
		kept.stream()
			.filter((file) -> !rules.allowsName(file.name()))
			.forEach((file) -> reject(errors, new Refused("files.refused.kindHere", rules.kinds()), file.name()));
		return kept;
	}

	/**
	 * Forgets one upload, for the buttons {@code removeUpload} of {@code ui/uploads}, and
	 * receives the rest; the form is shown again.
	 */
	public List<StoredFile> remove(long removed, CurrentPerson person, @Nullable List<Long> uploads,
			@Nullable List<MultipartFile> files, BindingResult errors) {
		return remove(removed, person, uploads, files, this.rules, errors);
	}

	/** The same under narrower rules. */
	public List<StoredFile> remove(long removed, CurrentPerson person, @Nullable List<Long> uploads,
			@Nullable List<MultipartFile> files, FileRules rules, BindingResult errors) {
		for (StoredFile file : this.store.pending(List.of(removed), person.id())) {
			this.store.discard(file.id(), person.id());
		}
		List<Long> rest = distinct(uploads).stream().filter((id) -> id != removed).toList();
		return receive(person, rest, files, rules, errors);
	}

	private StoredFile store(CurrentPerson person, MultipartFile file) {
		try (InputStream content = file.getInputStream()) {
			return this.store.store(person.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<Long> distinct(@Nullable List<Long> uploads) {
		Set<Long> ids = new LinkedHashSet<>();
		if (uploads != null) {
			uploads.stream().filter(Objects::nonNull).forEach(ids::add);
		}
		return ids;
	}

	/** An untouched file input sends one file without name or content. */
	private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
		return (files == null) ? List.of()
				: files.stream()
					.filter((file) -> !file.isEmpty() || !Objects.toString(file.getOriginalFilename(), "").isEmpty())
					.toList();
	}

	private static void reject(BindingResult errors, Refused refused, String name) {
		if (name.isEmpty()) {
			reject(errors, refused.messageKey(), refused.arguments());
		}
		else {
			reject(errors, "files.refused.one", name,
					new DefaultMessageSourceResolvable(new String[] { refused.messageKey() }, refused.arguments()));
		}
	}

	private static void reject(BindingResult errors, String key, Object... arguments) {
		errors.addError(
				new FieldError(errors.getObjectName(), FIELD, null, false, new String[] { key }, arguments, null));
	}

}
