package balcao.rating.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.rating.RatingFilter;
import balcao.rating.RatingService;
import balcao.rating.RatingSummary;

/** What clients' marks come to, for the team. */
@Controller
class RatingSummaryController {

	private static final int MOST_DAYS = 3_660;

	private final RatingService ratings;

	RatingSummaryController(RatingService ratings) {
		this.ratings = ratings;
	}

	@GetMapping("/desk/ratings")
	ModelAndView summary(@RequestParam(required = false) @Nullable Long team,
			@RequestParam(required = false) @Nullable Long product, @RequestParam(defaultValue = "90") int days,
			@RequestParam(defaultValue = "false") boolean low, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		RatingFilter filter = new RatingFilter(team, product, Math.min(Math.max(days, 1), MOST_DAYS), low);
		RatingSummary summary = this.ratings.summary(filter, new PageRequest(after, before), person);
		ModelAndView view = new ModelAndView("rating/summary",
				Map.of("summary", summary, "filter", filter, "here", new Here(filter)));
		view.addObject("newer", address(filter, "before", summary.comments().before()));
		view.addObject("older", address(filter, "after", summary.comments().after()));
		return view;
	}

	private static @Nullable String address(RatingFilter filter, String cursor, @Nullable String value) {
		return (value != null) ? UriComponentsBuilder
			.fromUriString(new Here(filter).of(filter.team(), filter.product(), filter.days(), filter.lowOnly()))
			.queryParam(cursor, "{value}")
			.encode()
			.buildAndExpand(value)
			.toUriString() : null;
	}

	/** Addresses of the page that differ in one thing. */
	record Here(RatingFilter filter) {

		public List<Integer> periods() {
			return List.of(30, 90, 365);
		}

		public String period(int days) {
			return of(this.filter.team(), this.filter.product(), days, this.filter.lowOnly());
		}

		public String team(@Nullable Long team) {
			return of(team, this.filter.product(), this.filter.days(), this.filter.lowOnly());
		}

		public String product(@Nullable Long product) {
			return of(this.filter.team(), product, this.filter.days(), this.filter.lowOnly());
		}

		public String low(boolean low) {
			return of(this.filter.team(), this.filter.product(), this.filter.days(), low);
		}

		String of(@Nullable Long team, @Nullable Long product, int days, boolean low) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/ratings").queryParam("days", days);
			if (team != null) {
				address.queryParam("team", team);
			}
			if (product != null) {
				address.queryParam("product", product);
			}
			if (low) {
				address.queryParam("low", true);
			}
			return address.toUriString();
		}

	}

}
