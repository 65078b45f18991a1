package balcao.catalog.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** A file with a whole list. */
record CatalogFileForm(@Nullable MultipartFile file) {

}
