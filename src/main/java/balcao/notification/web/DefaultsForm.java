package balcao.notification.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What whoever has not chosen is told.
 *
 * @param everybody whether what people chose is forgotten
 */
record DefaultsForm(@Nullable List<String> wanted, @Nullable Boolean everybody) {

}
