package balcao.protocol;

/**
 * The check digit of H. Michael Damm (Total anti-symmetrische Quasigruppen, Marburg
 * 2004): every single wrong digit and every two neighbours that changed places are
 * caught, since the table is a totally anti-symmetric quasigroup of order 10.
 */
final class Damm {

	private static final int[][] TABLE = { { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
			{ 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
			{ 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
			{ 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 } };

	private Damm() {
	}

	/** The digit that follows these. */
	static int digit(String digits) {
		int interim = 0;
		for (int i = 0; i < digits.length(); i++) {
			interim = TABLE[interim][digits.charAt(i) - '0'];
		}
		return interim;
	}

	/** Whether the last digit is the one that follows the others. */
	static boolean checks(String number) {
		return digit(number) == 0;
	}

}
