package balcao.mailbox;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Objects;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/** What keeps a mailbox from working, as an admin would tell it. */
public enum MailboxProblem {

	/** Nobody whom this machine trusts vouches for the server. */
	CERTIFICATE,

	/** The server shows the certificate of another name. */
	OTHER_NAME,

	/** The server offers no encryption, so that it was not told the password. */
	NO_ENCRYPTION,

	/** User or password. */
	REFUSED,

	/** There is no server of this name. */
	UNKNOWN_HOST,

	/** Nobody answers there. */
	UNREACHABLE,

	/** It said nothing any more within the time it has. */
	SILENT,

	/** The connection ended in the middle, or gave nothing any more. */
	CUT,

	/** There is no such folder. */
	NO_FOLDER,

	/** There is none, or it cannot be decrypted. */
	NO_PASSWORD,

	/** What was fetched could not be kept here. */
	OWN,

	/** Something else. */
	OTHER;

	/** Goes by the deepest cause that says something. */
	static MailboxProblem of(Throwable problem) {
		MailboxProblem found = OTHER;
		Throwable cause = problem;
		for (int depth = 0; cause != null && depth < 20; depth++) {
			MailboxProblem said = said(cause);
			found = (said != OTHER) ? said : found;
			cause = next(cause);
		}
		return found;
	}

	private static @Nullable Throwable next(Throwable cause) {
		Throwable next = (cause instanceof MessagingException mail) ? mail.getNextException() : null;
		return (next != null) ? next : cause.getCause();
	}

	private static MailboxProblem said(Throwable cause) {
		String words = Objects.requireNonNullElse(cause.getMessage(), "");
		if (words.contains("onnect timed out")) {
			return UNREACHABLE;
		}
		if (words.contains("Read timed out")) {
			return SILENT;
		}
		if (cause instanceof AuthenticationFailedException) {
			return REFUSED;
		}
		if (cause instanceof FolderNotFoundException) {
			return NO_FOLDER;
		}
		if (cause instanceof CertPathBuilderException) {
			return CERTIFICATE;
		}
		if (cause instanceof CertificateException) {
			return words.contains("subject alternative") || words.contains("No name matching") ? OTHER_NAME
					: CERTIFICATE;
		}
		if (cause instanceof SSLException) {
			return words.contains("Unsupported or unrecognized") ? NO_ENCRYPTION : OTHER;
		}
		if (cause instanceof MessagingException && words.contains("STARTTLS")) {
			return NO_ENCRYPTION;
		}
		if (cause instanceof UnknownHostException) {
			return UNKNOWN_HOST;
		}
		return network(cause);
	}

	private static MailboxProblem network(Throwable cause) {
		if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
			return UNREACHABLE;
		}
		if (cause instanceof SocketTimeoutException) {
			return SILENT;
		}
		if (cause instanceof SocketException || cause instanceof EOFException || cause instanceof FolderClosedException
				|| cause instanceof StoreClosedException) {
			return CUT;
		}
		if (cause instanceof DataAccessException) {
			return OWN;
		}
		return (cause instanceof GeneralSecurityException || cause instanceof IllegalStateException) ? NO_PASSWORD
				: OTHER;
	}

}
