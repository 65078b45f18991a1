package balcao.catalog.web;

import balcao.catalog.CatalogKind;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the kind of an entry as addresses write it; no other spelling is an address. */
@Component
class CatalogKindsInAddresses implements Converter<String, CatalogKind> {

	@Override
	public CatalogKind convert(String text) {
		for (CatalogKind kind : CatalogKind.values()) {
			if (kind.path().equals(text)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("No kind of entry is called like this");
	}

}
