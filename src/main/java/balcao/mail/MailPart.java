package balcao.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How some part of mail goes, as admins see it.
 *
 * @param template where a fragment named {@code part} shows more; null for none
 * @param view what the fragment shows
 */
public record MailPart(String titleKey, List<MailFigure> figures, @Nullable String template, @Nullable Object view) {

}
