package balcao.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for every page as everybody, and as whoever may with what its form would add: the
 * business tables stay as they are.
 */
@IntegrationTest
class NothingHappensOnGetIT {

	@Test
	void h44_nothingHappensOnGet(@Autowired ApplicationContext context, @Autowired JdbcClient database) {
		Everybody everybody = new Everybody(context);
		Props props = new Props(context, everybody.cast());
		BusinessTables tables = new BusinessTables(database);
		List<String> changes = new ArrayList<>();
		for (Route route : Route.all(context)) {
			Area area = Area.of(route).orElseThrow();
			Map<String, String> real = area.real(route, props);
			Map<String, String> before = tables.fingerprints();
			for (Who who : Who.values()) {
				Visitor visitor = everybody.visitor(who);
				visitor.get(route.path(real));
				if (area.may().contains(who)) {
					visitor.get(route.path(real) + Form.of(route, real).query());
				}
			}
			String changed = tables.changedSince(before);
			if (!changed.isEmpty()) {
				changes.add(route + " by GET changed " + changed);
			}
		}
		assertThat(changes).isEmpty();
	}

}
