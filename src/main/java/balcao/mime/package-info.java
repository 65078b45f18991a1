/**
 * What a mail says: reads the raw bytes of any mail, well made or hostile, into its
 * sender, text, HTML and attachments, and tells people from machines.
 * <p>
 * Begins at {@link balcao.mime.MailReader}; {@link balcao.mime.MailClassifier} says what
 * kind of mail it is, {@link balcao.mime.DeliveryReport} what a bounce reports,
 * {@link balcao.mime.MailAuthentication} what our own mail server found,
 * {@link balcao.mime.Quotes} what was newly written, and {@link balcao.mime.MailHtml}
 * makes HTML that may be shown. Pure code: no database, nothing fetched, nothing kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package balcao.mime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
