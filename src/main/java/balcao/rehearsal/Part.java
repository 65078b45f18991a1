package balcao.rehearsal;

/** Which clocks a job is at. */
enum Part {

	OPEN, ENDED

}
