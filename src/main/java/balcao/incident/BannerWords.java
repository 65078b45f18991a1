package balcao.incident;

import org.jspecify.annotations.Nullable;

/** How something stands, told in Portuguese, in English or in both. */
public record BannerWords(IncidentState state, @Nullable String portuguese, @Nullable String english) {

}
