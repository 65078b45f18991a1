package balcao.knowledge;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets due articles be published every few seconds, on every node. */
@Component
class ArticlePublicationRounds {

	private final ArticlePublication publication;

	ArticlePublicationRounds(ArticlePublication publication) {
		this.publication = publication;
	}

	@Scheduled(fixedDelayString = "${balcao.knowledge.publication-pause:15s}",
			initialDelayString = "${balcao.knowledge.publication-pause:15s}")
	void publish() {
		int published;
		do {
			published = this.publication.pass();
		}
		while (this.publication.isFull(published));
	}

}
