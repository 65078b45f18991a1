package balcao.sales;

import balcao.platform.Money;

/** What somebody says about an opportunity. */
public record OpportunityTerms(String title, Money value, long stageId, long ownerId) {

}
