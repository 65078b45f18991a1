package balcao.ticket;

import org.springframework.data.repository.Repository;

/** What happened to tickets. */
interface History extends Repository<HistoryEntry, Long> {

	HistoryEntry save(HistoryEntry entry);

}
