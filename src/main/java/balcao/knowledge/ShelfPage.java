package balcao.knowledge;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;

/** A category with its articles. */
public record ShelfPage(long id, String name, @Nullable String description, KeysetPage<ShelfRow> articles) {

}
