package balcao.sla;

import balcao.platform.Refused;

/**
 * Until which part of a target, in percent, each stage lasts.
 *
 * @param green from here on yellow: the assignee is told
 * @param yellow from here on red: the leader is told
 * @param red where it escalates; 100 is the due instant itself
 */
public record StagePercents(int green, int yellow, int red) {

	public static final StagePercents USUAL = new StagePercents(50, 80, 100);

	/** Refuses percentages that do not rise, or lie outside 1 to 100. */
	public StagePercents {
		if (green < 1 || green >= yellow || yellow >= red || red > 100) {
			throw new Refused("sla.refused.percents");
		}
	}

}
