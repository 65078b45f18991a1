package balcao.calendar.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Time zones to choose from.
 *
 * @param labelKey the message key of its title
 */
record ZoneGroup(String labelKey, List<String> zones) {

	/** From east to west. */
	private static final List<String> BRAZIL = List.of("America/Noronha", "America/Sao_Paulo", "America/Araguaina",
			"America/Bahia", "America/Belem", "America/Fortaleza", "America/Maceio", "America/Recife",
			"America/Santarem", "America/Campo_Grande", "America/Cuiaba", "America/Manaus", "America/Boa_Vista",
			"America/Porto_Velho", "America/Eirunepe", "America/Rio_Branco");

	private static final Set<String> CONTINENTS = Set.of("Africa", "America", "Antarctica", "Arctic", "Asia",
			"Atlantic", "Australia", "Europe", "Indian", "Pacific");

	private static final List<ZoneGroup> ALL = List.of(new ZoneGroup("calendar.form.zone.brazil", BRAZIL),
			new ZoneGroup("calendar.form.zone.world", world()));

	/** All of them, and the given one where it is known by another name. */
	static List<ZoneGroup> including(String zone) {
		if (zone.isEmpty() || ALL.stream().anyMatch((group) -> group.zones().contains(zone))) {
			return ALL;
		}
		return Stream.concat(ALL.stream(), Stream.of(new ZoneGroup("calendar.form.zone.current", List.of(zone))))
			.toList();
	}

	private static List<String> world() {
		Stream<String> places = ZoneId.getAvailableZoneIds()
			.stream()
			.filter((zone) -> CONTINENTS.contains(zone.replaceFirst("/.*", "")) && !BRAZIL.contains(zone))
			.sorted();
		return Stream.concat(Stream.of("UTC"), places).toList();
	}

}
