package balcao.workspace;

/** How far an act on many tickets is. */
public enum BulkState {

	DOING, DONE, UNDOING, UNDONE

}
