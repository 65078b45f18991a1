package balcao.catalog.web;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import balcao.catalog.CatalogKind;
import balcao.platform.NotFound;

/** Reads a kind from an address, where it is written in small letters. */
@Component
class CatalogKindInPath implements Converter<String, CatalogKind> {

	@Override
	public CatalogKind convert(String path) {
		return Arrays.stream(CatalogKind.values())
			.filter((kind) -> kind.path().equals(path))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
