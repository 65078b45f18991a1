package balcao.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time. */
final class Dice {

	private final Random random;

	Dice(long seed) {
		this.random = new Random(seed);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	double between(double least, double most) {
		return least + (most - least) * this.random.nextDouble();
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	Duration minutes(double least, double most) {
		return Duration.ofSeconds((long) (60 * between(least, most)));
	}

	Duration hours(double least, double most) {
		return minutes(60 * least, 60 * most);
	}

	<T> T pick(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	/** Another chance, which takes nothing from this one but its beginning. */
	Dice another() {
		return new Dice(this.random.nextLong());
	}

}
