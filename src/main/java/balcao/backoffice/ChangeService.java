package balcao.backoffice;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Tells who changed what of the configuration and when. */
@Service
@Transactional(readOnly = true)
public class ChangeService {

	private final ChangeRows rows;

	ChangeService(ChangeRows rows) {
		this.rows = rows;
	}

	/** A page of changes, the newest first. */
	public KeysetPage<ChangeRow> page(ChangeFilter filter, PageRequest request) {
		return this.rows.page(filter, request);
	}

	/** Whoever has changed something. */
	public List<Choice> actors() {
		return this.rows.actors();
	}

}
