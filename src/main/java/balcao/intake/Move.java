package balcao.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One place nearer to the beginning or to the end of a list. */
public enum Move {

	UP(-1), DOWN(1);

	private final int by;

	Move(int by) {
		this.by = by;
	}

	/** The list with the element of a place moved, as far as there is room. */
	<T> List<T> in(List<T> list, int index) {
		int to = index + this.by;
		if (to < 0 || to >= list.size()) {
			return list;
		}
		List<T> moved = new ArrayList<>(list);
		Collections.swap(moved, index, to);
		return moved;
	}

}
