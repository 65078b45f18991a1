package balcao.sales.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.sales.ProposalRow;

/**
 * The proposals of a ticket as its client sees them.
 *
 * @param open the one that waits; null for none
 * @param others the newest version of each other proposal and what came of it
 */
record ClientProposals(@Nullable ProposalRow open, List<ProposalRow> others) {

}
