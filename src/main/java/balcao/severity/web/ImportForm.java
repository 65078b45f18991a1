package balcao.severity.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** A file with the whole matrix. */
record ImportForm(@Nullable MultipartFile file) {

}
