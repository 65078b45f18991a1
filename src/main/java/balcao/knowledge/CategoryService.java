package balcao.knowledge;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Registers, orders and archives the shelves that articles stand on. */
@Service
@Transactional
public class CategoryService {

	private final Categories categories;

	private final CategoryRows rows;

	private final Clock clock;

	CategoryService(Categories categories, CategoryRows rows, Clock clock) {
		this.categories = categories;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Registers a category.
	 * @param position its place among the others; equal places go by name
	 */
	public long register(String name, @Nullable String description, int position) {
		return Unique
			.orRefuse(() -> this.categories.saveAndFlush(Category.register(name, description, position)),
					"knowledge.refused.categoryTaken")
			.id();
	}

	/** Changes a category; refused when somebody else has since it was read. */
	public void change(long id, int version, String name, @Nullable String description, int position) {
		Category category = this.categories.findById(id).orElseThrow(NotFound::new);
		if (category.version() != version) {
			throw new Refused("knowledge.refused.overtaken");
		}
		category.change(name, description, position);
		flush(category);
	}

	/** Takes it out of every choice; its articles stay where they are. */
	public void archive(long id) {
		this.categories.findById(id).orElseThrow(NotFound::new).archive(this.clock.instant());
	}

	public void restore(long id) {
		Category category = this.categories.findById(id).orElseThrow(NotFound::new);
		category.restore();
		flush(category);
	}

	@Transactional(readOnly = true)
	public List<CategoryRow> all() {
		return this.rows.all();
	}

	@Transactional(readOnly = true)
	public CategoryRow find(long id) {
		return this.rows.find(id).orElseThrow(NotFound::new);
	}

	/** Those in use, in their order. */
	@Transactional(readOnly = true)
	public List<CategoryChoice> choices() {
		return this.rows.choices();
	}

	private void flush(Category category) {
		Unique.orRefuse(() -> {
			this.categories.flush();
			return category;
		}, "knowledge.refused.categoryTaken");
	}

}
